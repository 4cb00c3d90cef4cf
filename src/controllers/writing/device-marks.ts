import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Comment } from '../../model/comment.js';
import type { ThreadController } from '../thread-controller.js';
import { Shelf } from './shelf.js';

/** Entries of a list that are kept at the most; the oldest go first. */
const MOST = 500;

const shelf = new Shelf();

/** A list of short texts on this device. */
export class DeviceList {
  constructor(private readonly name: string) {}

  get all(): ReadonlySet<string> {
    try {
      const list: unknown = JSON.parse(shelf.get(this.name) ?? '[]');
      return new Set(Array.isArray(list) ? list.filter((each) => typeof each === 'string') : []);
    } catch {
      return new Set();
    }
  }

  /** Puts a text onto the list, or takes it off. */
  put(text: string, isThere: boolean): void {
    const list = [...this.all].filter((each) => each !== text);
    if (isThere) list.push(text);
    if (list.length) shelf.set(this.name, JSON.stringify(list.slice(-MOST)));
    else shelf.remove(this.name);
  }
}

/** Names of the authors that a reader has hidden. */
export const hiddenNames = (): DeviceList => new DeviceList('tinbox.hidden');

/** Comments that a reader has voted for. @param src Address of the comment system. */
export const votedFor = (src: string): DeviceList => new DeviceList(`tinbox.votes.${src}`);

/** Shows a thread as its reader has left it: votes are theirs, hidden authors stay hidden. */
export class DeviceMarks implements ReactiveController {
  #seen: readonly Comment[] = [];

  constructor(
    host: ReactiveControllerHost,
    private readonly controller: ThreadController,
    private readonly src: string,
  ) {
    host.addController(this);
    controller.shelf.hide(hiddenNames().all);
    this.hostUpdate();
    controller.redraw();
  }

  hostUpdate(): void {
    const { comments, marks } = this.controller.shelf;
    if (comments === this.#seen) return;
    this.#seen = comments;
    const voted = votedFor(this.src).all;
    for (const { id, score } of voted.size ? comments : [])
      if (voted.has(id) && !marks.has(id)) marks.set(id, { vote: 1, score });
  }
}
