import type { Comment, CommentAuthor, Thread } from '../../model/comment.js';
import type { RichElement } from '../../model/rich-text.js';
import type { ThreadRow } from '../../selection/thread-rows.js';

export type Sort = 'newest' | 'oldest' | 'best' | 'picks';

/** What is shown of a comment before its back end has said so. */
export interface Mark {
  readonly vote: 1 | 0 | -1;
  readonly score: number;
}

/** Draws what only comments of foreign systems hold. */
export interface ForeignComments {
  words(blocks: readonly RichElement[]): unknown;
  name(author: CommentAuthor): unknown;
}

/** How rows are drawn, the same for all of a thread. */
export interface RowView {
  readonly timeZone: string;
  /** Names of the story's authors. */
  readonly authors: readonly string[];
  /** Whether all comments without a parent are at hand, so that their number can be said. */
  readonly isWhole: boolean;
  /** Which acts there are. */
  readonly acts: {
    readonly vote: boolean;
    readonly reply: boolean;
    readonly report: boolean;
    readonly more: boolean;
  };
  /** Levels of replies that the thread takes. */
  readonly depth: number;
  readonly termsUrl: string | undefined;
  /** Absent where no comment needs it. */
  readonly foreign?: ForeignComments | undefined;
}

/** Leaves rows and groups alone that are as they were drawn. */
export interface RowKeeper {
  /** @param cells What a row is drawn from beside itself; undefined where there is nothing. */
  draw(
    groups: readonly (readonly ThreadRow[])[],
    how: readonly unknown[],
    cells: (row: ThreadRow) => readonly unknown[] | undefined,
    drawRow: (row: ThreadRow) => unknown,
    drawGroup: (rows: readonly unknown[]) => unknown,
  ): readonly unknown[];
}

/** A thread as it is drawn. */
export interface CommentThreadView {
  /** '' for none; undefined for the usual word. */
  readonly heading: string | undefined;
  readonly headingLevel: number;
  readonly status: 'ready' | 'empty' | 'failed';
  /** A thread that could not be had is asked for again. */
  readonly isRetrying: boolean;
  readonly thread: Thread | undefined;
  /** The page's own words in place of the thread's; '' for none. */
  readonly notice: string | undefined;
  /** Whether comments can be sent from here. */
  readonly takes: boolean;
  /** Where a server draws it; in a browser it comes by itself, and no drawing touches it. */
  readonly form?: unknown;
  readonly elsewhere: { readonly url: string; readonly name: string } | undefined;
  readonly picks: readonly Comment[];
  readonly sorts: readonly Sort[];
  readonly sort: Sort;
  /** New comments that wait; -1 where nobody knows how many. */
  readonly news: number;
  readonly groups: readonly (readonly ThreadRow[])[];
  /** Whether the list is long enough for its groups to be laid out only where they are seen. */
  readonly isLong: boolean;
  readonly rows: RowView;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly busy: ReadonlySet<string>;
  readonly replyTo: string | undefined;
  readonly mine?: { below(parent: string | undefined): unknown } | undefined;
  readonly more: 'none' | 'some' | 'loading' | 'failed';
  /** Comments that are not at hand; 0 where nobody knows. */
  readonly left: number;
  readonly said: string;
  readonly keeper?: RowKeeper | undefined;
}
