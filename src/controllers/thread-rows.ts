import type { Comment } from '../model/comment.js';
import { mergedComments, withoutWords } from '../selection/merged-comments.js';
import { threadRows, type ThreadRow } from '../selection/thread-rows.js';

/** What is shown of a comment before its back end has said so. */
export interface CommentMark {
  readonly vote: 1 | 0 | -1;
  readonly score: number;
}

/** The comments at hand and what their reader has done to them, as rows. */
export class ThreadRows {
  comments: readonly Comment[] = [];
  readonly collapsed = new Set<string>();
  /** Comments without a parent below which everything is at hand. */
  readonly complete = new Set<string>();
  readonly marks = new Map<string, CommentMark>();
  #hidden: ReadonlySet<string> = new Set();
  #rows: readonly ThreadRow[] | undefined;
  #before = new Map<string, ThreadRow>();

  /** Rows in the order of reading; the same list until something about it changes. */
  get rows(): readonly ThreadRow[] {
    if (!this.#rows) {
      const { collapsed, comments, complete } = this;
      this.#rows = threadRows(comments, { collapsed, complete, hidden: this.#hidden }, this.#before);
      this.#before = new Map(this.#rows.map((row) => [row.comment.id, row]));
    }
    return this.#rows;
  }

  find(id: string): Comment | undefined {
    return this.comments.find((comment) => comment.id === id);
  }

  /** Begins anew with other comments. */
  replace(comments: readonly Comment[]): void {
    this.comments = comments;
    this.complete.clear();
    this.changed();
  }

  add(comments: readonly Comment[], where?: 'start' | 'end'): void {
    this.comments = mergedComments(this.comments, comments, where);
    this.changed();
  }

  takeAway(id: string): void {
    this.comments = withoutWords(this.comments, id);
    this.changed();
  }

  fold(id: string): void {
    if (!this.collapsed.delete(id)) this.collapsed.add(id);
    this.changed();
  }

  /** Unfolds all that a comment stands below. */
  reveal(id: string): void {
    const seen = new Set<string>();
    for (let at = this.find(id)?.parent; at !== undefined && !seen.has(at); at = this.find(at)?.parent) {
      seen.add(at);
      this.collapsed.delete(at);
    }
    this.changed();
  }

  hide(names: ReadonlySet<string>): void {
    this.#hidden = names;
    this.changed();
  }

  /** To be called when what rows are made of has changed. */
  changed(): void {
    this.#rows = undefined;
  }
}
