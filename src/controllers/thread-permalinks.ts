import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ThreadController } from './thread-controller.js';

/** Goes to the comment that the page's address names, now and whenever that changes: `#comment-ID`. */
export function followPermalinks(
  host: ReactiveControllerHost & Element,
  controller: ThreadController,
  focus: (id: string) => Promise<boolean>,
): void {
  const follow = async (): Promise<void> => {
    const id = /^#comment-(.+)$/.exec(location.hash)?.[1];
    // The gateway sends those who wrote without a script to `#comment-pending`.
    if (!id || id === 'pending' || (await focus(id))) return;
    const found = await controller.backEnd?.withAncestors(id);
    if (!found?.ok || !found.value.some((comment) => comment.id === id)) return;
    controller.take(found.value, 'end');
    await focus(id);
  };
  const listener: ReactiveController = {
    hostConnected: () => addEventListener('hashchange', follow),
    hostDisconnected: () => removeEventListener('hashchange', follow),
  };
  host.addController(listener);
  void follow();
}
