import type { CommentStatus } from '../database/schema.js';

/** Files that comments come in. */
export const FORMATS = ['tinbox', 'csv', 'wxr', 'disqus'] as const;
export type Format = (typeof FORMATS)[number];

/** A thread as its file says it, before it is held against our rules. */
export interface ForeignThread {
  readonly kind: 'thread';
  readonly line: number;
  /** What its comments call it. */
  readonly id: string;
  /** The address of its page, or an identifier. */
  readonly key: string;
  /** The host whose identifier it is, where the file says so. */
  readonly site?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly closed?: boolean | undefined;
  /** What only our own files say. */
  readonly ours?: ThreadExtra | undefined;
}

/** Columns of `threads`, and the further keys of a thread. */
export interface ThreadExtra {
  readonly columns: Readonly<Record<string, string | number | null>>;
  readonly aliases: readonly string[];
  readonly created: number;
}

/** How a text is written. `html-lines`: HTML in which the end of a line is one for readers too, as in WordPress. */
export type Markup = 'plain' | 'html' | 'html-lines';

/** A moment as a file says it. */
export interface ForeignDate {
  readonly value: unknown;
  /** The zone of a moment that names none. */
  readonly timeZone?: string | undefined;
}

/** A comment as its file says it. */
export interface ForeignComment {
  readonly kind: 'comment';
  readonly line: number;
  /** Undefined where the file numbers nothing. */
  readonly id: string | undefined;
  readonly parent?: string | undefined;
  /** The `id` of its thread. */
  readonly thread: string;
  readonly name: string;
  readonly email?: string | undefined;
  /** Of the connection that it was written over. */
  readonly address?: string | undefined;
  readonly text: string;
  readonly markup: Markup;
  /** The first that can be read counts. */
  readonly created: readonly ForeignDate[];
  readonly status: CommentStatus;
  readonly reason?: string | undefined;
  readonly ours?: CommentExtra | undefined;
}

/** What only our own files say of a comment. */
export interface CommentExtra {
  readonly url: string | null;
  readonly badge: string | null;
  readonly member: string | null;
  readonly language: string | null;
  readonly reasonText: string | null;
  readonly edited: number | null;
  readonly editedBy: 'author' | 'newsroom' | null;
  readonly picked: number | null;
  readonly pickNote: string | null;
  readonly score: number;
  readonly revisions: readonly Revision[];
}

export interface Revision {
  readonly text: string;
  readonly name: string;
  readonly by: 'author' | 'newsroom';
  readonly created: number;
}

/** What stands in the file and is no comment of ours. */
export interface Passed {
  readonly kind: 'passed';
  readonly line: number;
  readonly why: Unfit;
  /** What it is known by in the file. */
  readonly shown: string;
}

export type ForeignItem = ForeignThread | ForeignComment | Passed;

/**
 * Why something of a file is not taken, or not as it stands there.
 * - `orphan`: what it replies to is not there: it becomes a comment of its own.
 * - `loop`: it replies to what replies to it: the same.
 * - `date`: no moment that can be read, or one to come. Left out, like all that follow.
 * - `duplicate`: a second one with the same number.
 * - `empty`, `long`: no text; more than 100,000 characters.
 * - `thread`: its thread is not in the file, or has no key. `site`: a thread of another site.
 * - `type`: a pingback or another thing that no reader wrote.
 * - `shape`: not what the format says.
 */
export const UNFIT = [
  'orphan',
  'loop',
  'date',
  'duplicate',
  'empty',
  'long',
  'thread',
  'site',
  'type',
  'shape',
] as const;
export type Unfit = (typeof UNFIT)[number];

/** What a reader of files is told beside the text. */
export interface ReadOptions {
  /** The zone of times that name none. */
  readonly timeZone: string | undefined;
}

/** Reads a file piece by piece: what each piece has completed, in the order of the file. @throws FileFault. */
export type ForeignReader = (
  pieces: AsyncIterable<string>,
  options: ReadOptions,
) => AsyncGenerator<readonly ForeignItem[]>;

/** A file that is not what it is said to be. Told apart by `fault`. */
export class FileFault extends Error {
  constructor(readonly fault: 'format' | 'cut' | 'columns') {
    super(fault);
  }
}
