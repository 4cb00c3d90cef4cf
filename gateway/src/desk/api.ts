/**
 * The desk's JSON API, request by request: what docs/contracts/desk.md says, as types for the server and for the client of
 * the desk. Moments are RFC 3339 in UTC. Rooms of the desk beside the queue have their types beside their routes.
 */
import type { BanLine } from './api-bans.js';
import type { Reason } from '../moderation/reasons.js';

export { REASONS, type Reason, type RuleReason } from '../moderation/reasons.js';
export type { LoggedAct, Role } from '../moderation/actor.js';
export type * from './api-people.js';
export type * from './api-transfer.js';
export type * from './api-rules.js';
export type * from './api-bans.js';
export type * from './api-threads.js';
export type * from './api-sites.js';
export type * from './api-person.js';
export type * from './api-numbers.js';

/** Seconds in which an act can be undone. The server waits a little longer, for slow networks. */
export const UNDO_SECONDS = 10;
/** Comments in one request at most. */
export const MOST_AT_ONCE = 100;
/** Minutes for which a claim holds, unless it is made again. */
export const CLAIM_MINUTES = 5;

/** `pending`, `reported`, `flagged`, `mine`: oldest wait first. The rest: newest first, the first three of today only. */
export type ListName =
  'pending' | 'reported' | 'flagged' | 'mine' | 'approved' | 'rejected' | 'removed' | 'all';

export type Status = 'published' | 'pending' | 'rejected' | 'removed' | 'deleted';

/** The query of `GET /desk/api/queue`. Filters narrow every list. */
export interface QueueQuery {
  readonly list?: ListName;
  /** Words of the text or of the author's name, without regard to tones, case and đ. */
  readonly q?: string;
  /** A host. */
  readonly site?: string;
  /** The id of a thread, its key or an address of its page. */
  readonly thread?: string;
  /** For `all`. */
  readonly status?: Status;
  /** Why it waits or was refused: `links`, `edited`, `spam`, … */
  readonly reason?: string;
  readonly cursor?: string;
  /** Default 50, at most 100. */
  readonly limit?: number;
}

/** `GET /desk/api/queue` */
export interface Queue {
  readonly items: readonly Item[];
  /** Cursor of the next page. */
  readonly next: string | null;
  readonly counts: Counts;
}

/** Of all sites that the person sees, without regard to filters. `GET /desk/api/counts` answers them alone. */
export interface Counts {
  readonly pending: number;
  readonly reported: number;
  readonly flagged: number;
  readonly mine: number;
  /** Of today. */
  readonly approved: number;
  readonly rejected: number;
  readonly removed: number;
  /** Since when the oldest comment, and the oldest report, waits. */
  readonly oldest: string | null;
  readonly oldestReport: string | null;
  readonly now: string;
}

/** One comment as the desk shows it. `GET /desk/api/items/ID` answers `{item}`. */
export interface Item {
  readonly id: string;
  readonly status: Status;
  /** Why it waits or was refused; `trap`: a program filled in the hidden field. */
  readonly reason?: string;
  readonly reasonText?: string;
  readonly revision: number;
  /** A host. */
  readonly site: string;
  readonly thread: ItemThread;
  /** Its place on the page. */
  readonly url?: string;
  readonly parent?: ItemParent;
  readonly author: ItemAuthor;
  readonly text: string;
  /** BCP 47. */
  readonly language?: string;
  readonly created: string;
  /** Since when it waits: written, edited or first reported. Absent where nothing waits. */
  readonly waiting?: string;
  readonly edited?: ItemEdit;
  readonly pick?: { readonly at: string; readonly note?: string };
  readonly score: number;
  readonly replyCount: number;
  /** What the rules saw, in the order of the text. */
  readonly marks: readonly Mark[];
  readonly reports: readonly ItemReport[];
  readonly claim?: Claim;
  /** The last decision of the newsroom. */
  readonly decided?: { readonly at: string; readonly by: string };
}

export interface ItemThread {
  readonly id: string;
  readonly key: string;
  readonly title?: string;
  readonly url?: string;
  readonly state: 'open' | 'premod' | 'closed' | 'hidden';
  readonly pending: number;
}

export interface ItemParent {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly status: Status;
}

export interface ItemAuthor {
  readonly name: string;
  readonly url?: string;
  readonly badge?: string;
  /** Signed in by the publisher, rather than a guest. */
  readonly member: boolean;
  /** What became of the other comments of this reader: of the account, or of the device. */
  readonly earlier: Earlier;
  /** The same of other comments from the same network, while its hash is kept. */
  readonly network?: Earlier;
  /** Bans in force that mean this writer here. */
  readonly bans?: readonly BanLine[];
}

export interface Earlier {
  readonly published: number;
  readonly pending: number;
  readonly rejected: number;
  readonly removed: number;
  readonly lastRefusal?: { readonly reason?: string; readonly text?: string; readonly at: string };
}

export interface ItemEdit {
  readonly at: string;
  readonly by: 'author' | 'newsroom';
  /** The author's own words, where the newsroom has changed them; else those of the former version. */
  readonly original: string;
}

export interface ItemReport {
  readonly receipt: string;
  readonly reason: string;
  readonly text?: string;
  readonly status: 'received' | 'upheld' | 'dismissed';
  readonly decision?: string;
  readonly created: string;
}

export interface Claim {
  readonly id: string;
  readonly name: string;
  readonly until: string;
}

/**
 * What the rules saw in a text. `start` and `end` are UTF-16 positions in `text`. Words are stored as JSON in
 * `comments.marks` (null: nothing seen); links and first comments are seen whenever an item is read.
 */
export type Mark = WordMark | LinkMark | { readonly kind: 'first' };

export interface WordMark {
  readonly kind: 'word';
  readonly list: 'banned' | 'suspect';
  /** As it stands in the list. */
  readonly word: string;
  /** It is in the author's name, and has no place in the text (0, 0). */
  readonly in?: 'name';
  readonly start: number;
  readonly end: number;
}

export interface LinkMark {
  readonly kind: 'link';
  readonly start: number;
  readonly end: number;
}

/** A comment as it was read: an act on one whose text or status has changed since is a conflict. */
export interface Seen {
  readonly id: string;
  readonly revision: number;
  readonly status: Status;
}

/**
 * `POST /desk/api/acts`, with an `Idempotency-Key`: the same key with the same act, sent again after a lost answer, does it
 * once and gets the same answer. A comment that somebody else holds is a conflict unless `evenIfClaimed`.
 */
export type ActRequest = ActOn & { readonly on: readonly Seen[]; readonly evenIfClaimed?: boolean };

export type ActOn =
  | { readonly act: 'approve' | 'restore' | 'unpick' | 'claim' | 'release' }
  /** `text`: the newsroom's words, shown to the author. Removing upholds the open reports with `decision`. */
  | {
      readonly act: 'reject' | 'remove';
      readonly reason: Reason;
      readonly text?: string;
      readonly decision?: string;
    }
  | { readonly act: 'pick'; readonly note?: string }
  /** One comment only. */
  | { readonly act: 'edit' | 'reply'; readonly text: string }
  /** All open reports of each comment, or `receipt` alone. */
  | {
      readonly act: 'decide-report';
      readonly status: 'upheld' | 'dismissed';
      readonly decision?: string;
      readonly receipt?: string;
    };

export type ActName = ActOn['act'];

/** The answer to an act: 200, with one result for each comment in the order of the request. */
export interface ActAnswer {
  /** `POST /desk/api/acts/ID/undo` takes it back. Absent where nothing was done, or nothing can be undone. */
  readonly undo?: { readonly id: string; readonly until: string };
  readonly results: readonly ActResult[];
  readonly counts: Counts;
}

export type ActResult =
  | {
      readonly id: string;
      readonly ok: true;
      readonly status: Status;
      readonly revision: number;
      /** Of `reply`: the comment that it made. */
      readonly reply?: string;
    }
  | { readonly id: string; readonly ok: false; readonly conflict: Conflict }
  | { readonly id: string; readonly ok: false; readonly problem: string; readonly detail: string };

/**
 * Somebody was quicker. `decided`: another decision stands, with `by` and `act` where the newsroom made it. `edited`: its text
 * has changed since it was read. `claimed`: somebody holds it. `deleted`: its author took it back.
 */
export interface Conflict {
  readonly kind: 'decided' | 'edited' | 'claimed' | 'deleted';
  readonly status: Status;
  readonly reason?: string;
  readonly by?: string;
  readonly act?: string;
  readonly at?: string;
  readonly until?: string;
}

/** `POST /desk/api/acts/ID/undo`, with an `Idempotency-Key` and no body. */
export type UndoAnswer = ActAnswer;

/**
 * `GET /desk/api/live`, server-sent events with `Last-Event-ID`. Each may come more than once: it says what to look at,
 * and what is true then.
 */
export type LiveEvent =
  | { readonly event: 'comment'; readonly data: LiveComment }
  | { readonly event: 'counts'; readonly data: Counts }
  /** Too much was missed: load the queue anew. */
  | { readonly event: 'reset'; readonly data: Record<string, never> }
  /** The session has ended. */
  | { readonly event: 'signed-out'; readonly data: Record<string, never> };

export interface LiveComment {
  /** What happened: it came into the queue, somebody decided, holds it or lets it go, it changed, a reader reported it. */
  readonly kind: 'waiting' | 'decided' | 'claimed' | 'released' | 'changed' | 'reported';
  readonly id: string;
  readonly thread: string;
  readonly site: string;
  readonly status: Status;
  readonly revision: number;
  /** Who did it, where it was the newsroom. */
  readonly by?: { readonly id: string; readonly name: string };
  readonly claim?: Claim;
}

/** Every refusal is a problem document: `type` is `urn:tinbox:problem:NAME`. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly [fact: string]: unknown;
}
