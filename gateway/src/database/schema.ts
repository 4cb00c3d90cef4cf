import type { ColumnType, Generated } from 'kysely';
import type { DataTables } from './data-schema.js';
import type { DeskTables } from './desk-schema.js';
import type { RuleTables } from './rules-schema.js';

/**
 * The tables, in the subset that SQLite and PostgreSQL share: texts, whole numbers, JSON as text, 0 and 1 for no and
 * yes. Moments are milliseconds since 1970. Identifiers begin with their moment, so that their order is that of time.
 */
export interface Tables extends DataTables, DeskTables, RuleTables {
  settings: SettingTable;
  sites: SiteTable;
  threads: ThreadTable;
  aliases: AliasTable;
  comments: CommentTable;
  revisions: RevisionTable;
  contacts: ContactTable;
  addresses: AddressTable;
  votes: VoteTable;
  reports: ReportTable;
  events: EventTable;
  hits: HitTable;
  answers: AnswerTable;
  audit: AuditTable;
  feed_copies: FeedCopyTable;
  fragment_copies: FragmentCopyTable;
}

/** Written once, never changed. */
export type Fixed<T> = ColumnType<T, T, never>;

/** What all instances must know alike, such as the key of their signatures. */
export interface SettingTable {
  key: string;
  value: string;
}

export type Asked = 'off' | 'optional' | 'required';

/** A site is an origin that may have threads. */
export interface SiteTable {
  id: Fixed<string>;
  /** The key of the origin: its canonical address without scheme, `www.` and `m.`. */
  host: Fixed<string>;
  language: string;
  /** What new threads begin as. */
  state: ThreadState;
  email: Asked;
  phone: Asked;
  terms: Asked;
  terms_url: string | null;
  /** Days after which what was left beside a comment (email, phone, terms) is erased. */
  retention_days: number;
  /** What becomes of the first comment of an author in an open thread. */
  first_comments: Generated<'as-thread' | 'hold'>;
  /** What its threads begin with; a thread closes so many days after its first comment. */
  closes_after_days: Generated<number | null>;
  hours: Generated<string | null>;
  depth: Generated<number>;
  min_length: Generated<number>;
  max_length: Generated<number>;
  links: Generated<LinkRule>;
  votes: Generated<VoteRule>;
  notice: Generated<string | null>;
  created: Fixed<number>;
}

/** `premod`: comments wait for an editor. `hidden`: no comments, and none of those that are there. */
export type ThreadState = 'open' | 'premod' | 'closed' | 'hidden';

export interface ThreadTable {
  id: Fixed<string>;
  site: Fixed<string>;
  key: Fixed<string>;
  /** The page, where it is known. */
  url: string | null;
  title: string | null;
  state: ThreadState;
  closes: number | null;
  /** Opening hours as JSON: `{"zone":"+07:00","from":"06:00","to":"22:00"}`. */
  hours: string | null;
  /** Replies of replies of …: 0 allows none. */
  depth: number;
  /** In graphemes. */
  min_length: number;
  max_length: number;
  links: LinkRule;
  votes: VoteRule;
  language: string | null;
  notice: string | null;
  /** Published comments, replies included. */
  total: Generated<number>;
  roots: Generated<number>;
  pending: Generated<number>;
  /** Grows with every change that a reader could see. It numbers the events. */
  version: Generated<number>;
  created: Fixed<number>;
}

/** What becomes of a comment with an address in it. */
export type LinkRule = 'allow' | 'hold' | 'refuse';
export type VoteRule = 'off' | 'up' | 'both';

/** Other keys of a thread: a slug that has moved, an address at another host. */
export interface AliasTable {
  site: Fixed<string>;
  alias: Fixed<string>;
  thread: string;
}

export type CommentStatus = 'published' | 'pending' | 'rejected' | 'removed' | 'deleted';

export interface CommentTable {
  id: Fixed<string>;
  site: Fixed<string>;
  thread: string;
  parent: Fixed<string | null>;
  /** The comment without a parent that it stands below; its own id where it has none. */
  root: Fixed<string>;
  depth: Fixed<number>;
  author_name: string;
  author_url: string | null;
  badge: string | null;
  /** The device that wrote it: the public part of a reader's token. */
  device: string | null;
  /** Who wrote it, by the publisher's own name for that reader. */
  member: string | null;
  text: string;
  language: string | null;
  status: CommentStatus;
  reason: string | null;
  reason_text: string | null;
  revision: Generated<number>;
  created: Fixed<number>;
  edited: number | null;
  edited_by: 'author' | 'newsroom' | null;
  picked: number | null;
  pick_note: string | null;
  score: Generated<number>;
  /** Visible replies right below it, and, of a root, all below it. */
  replies: Generated<number>;
  descendants: Generated<number>;
  /** It has a place in the list: published, or what keeps the place of its replies. */
  shown: number;
  /** A keyed hash of what was written, to know it again. */
  fingerprint: string;
  /** When it came into the queue, where that was after it was written. */
  queued: Generated<number | null>;
  /** The last decision of the newsroom. */
  decided: Generated<number | null>;
  decided_by: Generated<string | null>;
  /** What the rules saw, as JSON of marks (desk/api.ts); null: nothing. */
  marks: Generated<string | null>;
}

/** Every text that a comment has had. */
export interface RevisionTable {
  comment: Fixed<string>;
  number: Fixed<number>;
  text: string;
  author_name: string;
  by: Fixed<'author' | 'newsroom'>;
  created: Fixed<number>;
}

/** What a reader left beside a comment. It stands in no list, feed, event or export of others. */
export interface ContactTable {
  comment: Fixed<string>;
  email: string | null;
  phone: string | null;
  terms: number | null;
  expires: number;
}

/** Where a comment came from, as a keyed hash. */
export interface AddressTable {
  comment: Fixed<string>;
  hash: Fixed<string>;
  expires: number;
}

export interface VoteTable {
  comment: Fixed<string>;
  voter: Fixed<string>;
  value: number;
  created: Fixed<number>;
}

export interface ReportTable {
  id: Fixed<string>;
  comment: Fixed<string>;
  reason: string;
  text: string | null;
  device: string | null;
  status: 'received' | 'upheld' | 'dismissed';
  decision: string | null;
  created: Fixed<number>;
  decided: number | null;
}

export interface EventTable {
  thread: Fixed<string>;
  /** The version of the thread that it made. */
  number: Fixed<number>;
  kind: Fixed<string>;
  comment: Fixed<string | null>;
  created: Fixed<number>;
}

/** One act that is limited, such as a comment from one address. */
export interface HitTable {
  scope: Fixed<string>;
  /** In the order of this scope. */
  number: Fixed<number>;
  at: Fixed<number>;
}

/** Answers by `Idempotency-Key`. */
export interface AnswerTable {
  key: Fixed<string>;
  request: Fixed<string>;
  status: number;
  body: string;
  comment: string | null;
  device: string | null;
  created: Fixed<number>;
}

/** What was done by whom. The database itself refuses to change or remove a line. */
export interface AuditTable {
  id: Fixed<string>;
  at: Fixed<number>;
  actor: Fixed<string>;
  role: Fixed<string>;
  act: Fixed<string>;
  site: Fixed<string | null>;
  thread: Fixed<string | null>;
  comment: Fixed<string | null>;
  detail: Fixed<string | null>;
  /** Who of the desk; null for commands. */
  person: ColumnType<string | null, string | null | undefined, never>;
}

/** What the gateway knows of one feed as one configuration asks for it. */
export interface FeedCopyTable {
  feed: Fixed<string>;
  /** A hash of the feed's settings: instances with other settings keep copies of their own. */
  source: Fixed<string>;
  /** The last good copy, as our JSON Feed. */
  body: string | null;
  /** A hash of `body`. */
  etag: string | null;
  /** When it was last known to be what the publisher serves, and when it last changed. */
  fetched: number | null;
  changed: number | null;
  their_etag: string | null;
  their_modified: string | null;
  /** When to ask next. */
  due: number;
  /** Fetches since the last good one, and why the last of them failed. */
  failures: number;
  failure: string | null;
  /** Who is asking now, and until when that is believed. */
  holder: string | null;
  held_until: number;
}

/** The last good drawing of one fragment. */
export interface FragmentCopyTable {
  fragment: Fixed<string>;
  source: Fixed<string>;
  body: string;
  /** The copy of the feed that it shows. */
  drawn_from: string;
  drawn: number;
}
