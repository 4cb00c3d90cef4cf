import type { RichElement } from './rich-text.js';

/** What a reader wrote. Every text is plain text in NFC; every URL is absolute and safe to follow. */
export interface Comment {
  readonly id: string;
  /** The comment that this one replies to. */
  readonly parent?: string;
  /** The comment without a parent that it stands below; its own id where it has none. */
  readonly root: string;
  /** 0 without a parent. */
  readonly depth: number;
  /** Absent where the comment is not published: then its place is kept for its replies. */
  readonly author?: CommentAuthor;
  /** Paragraphs are parted by an empty line. Empty where the comment is not published. */
  readonly text: string;
  /** The same with its paragraphs, lists and links, where plain text would not show it. */
  readonly rich?: readonly RichElement[];
  readonly status: CommentStatus;
  /** Why it is not published: a word such as `spam`. */
  readonly reason?: string;
  /** The same in the newsroom's words. */
  readonly reasonText?: string;
  /** RFC 3339 in UTC. */
  readonly created: string;
  readonly edited?: string;
  readonly editedBy?: 'author' | 'newsroom';
  /** Until when its author may change or delete it; only its author is told. */
  readonly editableUntil?: string;
  /** The version of its text, which a change must name. */
  readonly revision: number;
  readonly score: number;
  /** Visible replies right below it. */
  readonly replyCount: number;
  /** Of a comment without a parent: all that is visible below it. */
  readonly descendantCount?: number;
  readonly pick?: CommentPick;
  /** BCP 47 tag, where the reader's differs from the thread's. */
  readonly language?: string;
  readonly url?: string;
  /** What it was written below, where it is shown elsewhere. */
  readonly story?: CommentedStory;
}

export interface CommentedStory {
  readonly url?: string;
  readonly title?: string;
}

/**
 * - `published`: everyone sees it.
 * - `pending`: it waits for an editor.
 * - `rejected`: an editor refused it.
 * - `removed`: an editor took it away.
 * - `deleted`: its author took it back.
 */
export type CommentStatus = 'published' | 'pending' | 'rejected' | 'removed' | 'deleted';

export interface CommentAuthor {
  readonly name: string;
  readonly url?: string;
  /** A picture at another host. It is loaded only where the page allows that host. */
  readonly avatar?: string;
  readonly badge?: 'staff' | 'expert';
}

/** The newsroom's mark on a comment. */
export interface CommentPick {
  readonly at: string;
  readonly note?: string;
}

/** What the comments of one page are, and what a reader should know before writing. */
export interface Thread {
  readonly key: string;
  /** What becomes of a comment written now: published, read by an editor first, refused. */
  readonly state: 'open' | 'premod' | 'closed';
  /** Published comments, replies included. */
  readonly total: number;
  /** Number of the last event that is in it, where the back end numbers them. */
  readonly version?: number;
  readonly url?: string;
  readonly title?: string;
  readonly closes?: string;
  readonly language?: string;
  /** The newsroom's words above the form. */
  readonly notice?: string;
  readonly policy: ThreadPolicy;
}

export interface ThreadPolicy {
  readonly premoderated: boolean;
  /** Levels of replies; 0: none. */
  readonly depth: number;
  /** In graphemes. */
  readonly minLength: number;
  readonly maxLength: number;
  readonly links: 'allow' | 'hold' | 'refuse';
  readonly votes: 'off' | 'up' | 'both';
  readonly email: Asked;
  readonly phone: Asked;
  readonly terms: Asked;
  readonly termsUrl?: string;
  readonly editMinutes: number;
  readonly hours?: { readonly zone: string; readonly from: string; readonly to: string };
}

/** Whether readers are asked for something beside their words. */
export type Asked = 'off' | 'optional' | 'required';

/** A part of a thread, in the order of the list. */
export interface CommentPage {
  readonly thread: Thread;
  readonly comments: readonly Comment[];
  /** What the next part is asked by. */
  readonly next?: string;
  /** Comments that were unfit to show. */
  readonly dropped: number;
}
