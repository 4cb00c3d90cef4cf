import type { Comment } from '../../model/comment.js';
import type { Arrived, Extras } from '../parts/extras.js';
import type { ForeignComments } from './comment-thread.view.js';

const NONE: Arrived<ForeignComments> = {};

/** Brings what draws comments of foreign systems, where a thread holds any. */
export class ForeignDrawing {
  #comments: readonly Comment[] = [];
  #hosts = '';
  #isNeeded = false;
  #drawn: Arrived<ForeignComments> | undefined;

  constructor(private readonly extras: Extras) {}

  /** The same for the same hosts; undefined while it is on its way. */
  take(comments: readonly Comment[], hosts: string): Arrived<ForeignComments> | undefined {
    if (comments !== this.#comments || hosts !== this.#hosts) {
      if (hosts !== this.#hosts) this.#drawn = undefined;
      [this.#comments, this.#hosts] = [comments, hosts];
      this.#isNeeded = comments.some(({ rich, author }) => rich ?? (hosts && author?.avatar));
    }
    if (!this.#isNeeded) return NONE;
    const extra = this.extras.take('foreign', () => import('./foreign-comment.extra.js'));
    if (!extra?.value) return extra ? NONE : undefined;
    return (this.#drawn ??= { value: extra.value.foreignComments(hosts) });
  }
}
