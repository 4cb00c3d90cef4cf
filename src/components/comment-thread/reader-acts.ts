import type { LitElement } from 'lit';
import type { Delegation } from '../../controllers/delegate.js';
import type { ThreadController } from '../../controllers/thread-controller.js';
import type { CommentThreadWords } from '../../locales/comment-thread.words.js';
import { digits } from '../../locales/moment.js';
import type { Spoken } from '../../locales/words.js';
import type { Comment } from '../../model/comment.js';
import type { ThreadActs } from './comment-thread.acts.js';
import type { Sort } from './comment-thread.view.js';

const idOf = (part: Element): string => (part as HTMLElement).dataset['id'] ?? '';
const isAtRest = (button: Element): boolean => !button.hasAttribute('aria-disabled');

/** Frames in which a long thread may still be drawing what a reader is to be taken to. */
const PATIENCE = 600;

/** What a reader does with a thread beside writing. Focus stays where it is, or goes to what the act has brought. */
export class ReaderActs {
  readonly table: Delegation;

  constructor(
    private readonly host: LitElement,
    private readonly controller: ThreadController,
    private readonly spoken: () => Spoken<CommentThreadWords> | undefined,
    acts: (then: (acts: ThreadActs) => void) => void,
    private readonly showNews: () => Promise<Comment | undefined>,
  ) {
    const act =
      (name: Exclude<keyof ThreadActs, 'mine'>) =>
      (_: Event, button: Element): void =>
        acts((all) => all[name](idOf(button), button));
    const { shelf } = controller;
    this.table = {
      click: {
        retry: (_, button) => isAtRest(button) && void this.#retry(),
        sort: (_, button) => controller.choose((button as HTMLElement).dataset['sort'] as Sort),
        'more-comments': (_, button) => isAtRest(button) && void this.#goTo(() => controller.further.more()),
        'show-replies': (_, button) =>
          isAtRest(button) && void this.#goTo(() => controller.further.replies(idOf(button))),
        news: () => void this.#goTo(() => this.showNews()),
        fold: (_, button) => {
          shelf.fold(idOf(button));
          controller.redraw();
        },
        jump: (event, link) => {
          event.preventDefault();
          void this.focus(idOf(link));
        },
        vote: act('vote'),
        report: act('report'),
        more: act('more'),
        unhide: act('unhide'),
        reply: (event, button) => {
          controller.replyTo = idOf(button);
          controller.redraw();
          act('reply')(event, button);
        },
      },
    };
  }

  /** Takes the reader to a comment that is at hand, once it is drawn. */
  async focus(id: string): Promise<boolean> {
    const { controller, host } = this;
    await controller.read();
    if (!controller.shelf.find(id)) return false;
    controller.shelf.reveal(id);
    controller.redraw();
    for (let frame = 0; frame < PATIENCE; frame++) {
      await host.updateComplete;
      const comment = (host.renderRoot as ShadowRoot).getElementById(`comment-${id}`);
      if (comment) {
        comment.focus({ preventScroll: true });
        comment.scrollIntoView({ block: 'start' });
        return true;
      }
      await new Promise(requestAnimationFrame);
    }
    return false;
  }

  /** Takes the reader to the first comment that came, and says how many came. */
  async #goTo(bring: () => Promise<Comment | undefined>): Promise<void> {
    const { controller } = this;
    await controller.read();
    const before = controller.shelf.comments.length;
    const first = await bring();
    const spoken = this.spoken();
    const came = controller.shelf.comments.length - before;
    if (!first || !spoken) return;
    controller.redraw(spoken.words.came(came, digits(came, spoken)));
    await this.host.updateComplete;
    (this.host.renderRoot as ShadowRoot).getElementById(`comment-${first.id}`)?.focus();
  }

  async #retry(): Promise<void> {
    const { controller, host } = this;
    await new Promise<void>((done) => {
      const end = (): void => done();
      host.addEventListener('tin-feed-load', end, { once: true });
      host.addEventListener('tin-feed-error', end, { once: true });
      controller.reload();
    });
    await host.updateComplete;
    const { words } = this.spoken() ?? {};
    if (controller.status === 'failed') controller.redraw(words?.failed);
    else host.renderRoot.querySelector<HTMLElement>('[part~="heading"]')?.focus();
  }
}
