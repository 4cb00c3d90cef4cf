/**
 * Where words for a comment thread are written: a form of the page.
 */
export interface WritingPlace {
  /** Address of the comment system. */
  readonly site: string;
  readonly thread: string;
  /** The comment that is replied to; '' for none. */
  readonly parent: string;
}

/** What a reader typed. Texts are as they were typed until they are sent. */
export interface WrittenWords {
  readonly text: string;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly terms?: boolean;
}

/** Words that have not been sent. */
export interface WrittenDraft extends WritingPlace, WrittenWords {
  /** Minted when typing began: it goes with the words through every try. */
  readonly key: string;
  /** When typing began: milliseconds since 1970. */
  readonly began: number;
  /** When it was last changed. */
  readonly changed: number;
}

/**
 * - `queued`: it waits to be sent.
 * - `sending`: it is under way.
 * - `unclear`: it may have been taken, and the back end would take it twice: the reader decides.
 * - `pending`: it waits for an editor.
 * - `published`: everyone sees it; kept so that its author can still change it.
 * - `refused`: it was not taken, or an editor refused it.
 */
export type OwnState = 'queued' | 'sending' | 'unclear' | 'pending' | 'published' | 'refused';

/** A comment that was given to be sent from this device, and what became of it. */
export interface OwnComment extends WrittenDraft {
  readonly state: OwnState;
  /** Milliseconds from the first key to sending. */
  readonly elapsed: number;
  /** When the state began. */
  readonly since: number;
  /** How often it was sent. */
  readonly tries: number;
  /** When it was sent first; 0 before. */
  readonly sent: number;
  /** Not to be sent again before: milliseconds since 1970. */
  readonly next: number;
  /** Some try got no answer. */
  readonly doubtful?: boolean;
  /** When it is taken away, unless its author thinks better of it: milliseconds since 1970. */
  readonly leaveAt?: number;
  /** The comment's id, once it is known. */
  readonly id?: string;
  /** The version of its text. */
  readonly revision?: number;
  /** RFC 3339: until when it may be changed. */
  readonly editableUntil?: string;
  /** Why it was refused, by name. */
  readonly problem?: string;
  /** The same in a sentence, where there is one. */
  readonly detail?: string;
  /** The field that is meant. */
  readonly field?: string;
}

/** Milliseconds for which drafts, what waits to be sent, and copies of what waits for an editor are kept on a device. */
export const KEPT_FOR = 7 * 86_400_000;
