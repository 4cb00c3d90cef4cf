import type { CommentBackEnd, CommentSort } from '../feeds/comments/back-end.js';
import type { Comment, CommentPage, Thread } from '../model/comment.js';
import type { Result } from '../model/result.js';
import type { ThreadRows } from './thread-rows.js';

/** A thread of which not all is at hand. */
interface Partial {
  readonly backEnd: CommentBackEnd | undefined;
  readonly shelf: ThreadRows;
  readonly sort: CommentSort;
  thread: Thread | undefined;
  redraw(): void;
}

/** What of a thread is not at hand, and brings it. Nothing that is read is moved. */
export class FurtherComments {
  /** Comments without a parent. */
  state: 'none' | 'some' | 'loading' | 'failed' = 'none';
  /** Comments without a parent whose further replies are on their way. */
  readonly busy = new Set<string>();
  #next: string | undefined;
  #turn = 0;

  constructor(private readonly of: Partial) {}

  /** Begins anew. @param next What the next part is asked by. */
  follow(next: string | undefined): void {
    this.#turn++;
    this.busy.clear();
    this.#await(next);
  }

  /** The next comments without a parent. @returns The first of them; undefined where none came. */
  async more(): Promise<Comment | undefined> {
    const { backEnd, shelf, sort } = this.of;
    if (!backEnd || !this.#next || this.state === 'loading') return undefined;
    const turn = this.#turn;
    this.state = 'loading';
    this.of.redraw();
    const result = await backEnd.page({ sort, cursor: this.#next });
    if (turn !== this.#turn) return undefined;
    if (!result.ok) {
      this.state = 'failed';
      this.of.redraw();
      return undefined;
    }
    const { comments, next, thread } = result.value;
    const first = comments.find(({ id, parent }) => parent === undefined && !shelf.find(id));
    shelf.add(comments);
    this.of.thread = thread;
    this.#await(next);
    this.of.redraw();
    return first;
  }

  /** All further replies below a comment without a parent. @returns The first of them. */
  async replies(root: string): Promise<Comment | undefined> {
    const { busy, of } = this;
    const { backEnd, shelf } = of;
    if (!backEnd || busy.has(root)) return undefined;
    busy.add(root);
    of.redraw();
    const turn = this.#turn;
    const { found, isWhole } = await this.#below(backEnd, root);
    if (turn !== this.#turn) return undefined;
    busy.delete(root);
    const first = found.find(({ id }) => !shelf.find(id));
    if (isWhole) shelf.complete.add(root);
    shelf.add(found);
    of.redraw();
    return first;
  }

  async #below(backEnd: CommentBackEnd, root: string): Promise<{ found: Comment[]; isWhole: boolean }> {
    const found: Comment[] = [];
    const asked = new Set<string | undefined>();
    let cursor: string | undefined;
    while (!asked.has(cursor)) {
      asked.add(cursor);
      const result: Result<CommentPage> = await backEnd.below(root, cursor);
      if (!result.ok) return { found, isWhole: false };
      found.push(...result.value.comments);
      cursor = result.value.next;
      if (cursor === undefined) return { found, isWhole: true };
    }
    // A back end that goes round in circles has told all it knows.
    return { found, isWhole: true };
  }

  #await(next: string | undefined): void {
    this.#next = next;
    this.state = next ? 'some' : 'none';
  }
}
