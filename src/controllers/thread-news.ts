import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ThreadNews } from '../feeds/comments/back-end.js';
import type { Comment } from '../model/comment.js';
import { catchUp } from './thread-catch-up.js';
import type { ThreadController } from './thread-controller.js';

/** New comments that are asked for one by one; of more, the newest page is asked for. */
const MOST_BY_ID = 5;

/** Learns of new comments while readers have the page before them. New ones wait; what is changed or gone is so at once. */
export class ThreadNewsWatch implements ReactiveController {
  #stop: (() => void) | undefined;
  #isLate: boolean;

  /** @param isLate Something may have come already. */
  constructor(
    host: ReactiveControllerHost & Element,
    private readonly controller: ThreadController,
    isLate = false,
  ) {
    this.#isLate = isLate;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this);
    this.handleEvent();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this);
    this.#pause();
  }

  /** The thread may have been found only now. */
  hostUpdated(): void {
    if (!this.#stop) this.handleEvent();
  }

  /** Called by the browser. */
  handleEvent(): void {
    const { backEnd, thread } = this.controller;
    if (document.hidden) return this.#pause();
    if (this.#stop || !backEnd?.watch || !thread) return;
    this.#stop = backEnd.watch((news) => void this.#hear(news), thread.version);
    if (this.#isLate) void catchUp(this.controller, 'newest');
    this.#isLate = false;
  }

  #pause(): void {
    this.#isLate ||= !!this.#stop;
    this.#stop?.();
    this.#stop = undefined;
  }

  async #hear({ kind, comment }: ThreadNews): Promise<void> {
    const { controller } = this;
    const { shelf } = controller;
    if (kind === 'thread' || kind === 'reset') return catchUp(controller, 'newest');
    const isKnown = comment !== undefined && !!shelf.find(comment);
    if (kind === 'published' && !isKnown) {
      controller.news.add(comment ?? '');
      return controller.redraw();
    }
    if (!isKnown) return undefined;
    const found = await controller.backEnd?.withAncestors(comment);
    const newer = found?.ok ? found.value.filter(({ id }) => id === comment) : [];
    if (kind === 'removed' && newer[0]?.status === 'published') return undefined;
    if (newer.length) shelf.add(newer);
    else if (kind === 'removed') shelf.takeAway(comment);
    return controller.redraw();
  }
}

/** Puts the comments that wait into the thread. @returns The first of them; undefined where they cannot be had. */
export async function waitingComments(controller: ThreadController): Promise<Comment | undefined> {
  const { backEnd, news } = controller;
  const ids = [...news];
  if (!backEnd || !ids.length) return undefined;
  const found: Comment[] = [];
  if (ids.length > MOST_BY_ID || news.has('')) {
    const page = await backEnd.page({ sort: 'newest' });
    if (!page.ok) return undefined;
    const known = new Set(controller.shelf.comments.map(({ id }) => id));
    const last = controller.shelf.comments.reduce(
      (time, { created }) => (created > time ? created : time),
      '',
    );
    found.push(...page.value.comments.filter(({ created, id }) => !known.has(id) && created > last));
  }
  const missing = ids.filter((id) => id && !found.some((comment) => comment.id === id));
  const answers = await Promise.all(missing.map((id) => backEnd.withAncestors(id)));
  for (const answer of answers) if (answer.ok) found.push(...answer.value);
  if (!found.length) return undefined;
  const known = new Set(controller.shelf.comments.map(({ id }) => id));
  news.clear();
  controller.take(found);
  return found.find(({ id }) => !known.has(id));
}
