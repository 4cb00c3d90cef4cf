import type { Comment, CommentPage } from '../../model/comment.js';
import type { Result } from '../../model/result.js';

/**
 * - `newest`, `oldest`: by the time of the comment that replies stand below.
 * - `best`: by readers' votes.
 * - `picks`: the newsroom's picks first, then the newest.
 */
export type CommentSort = 'newest' | 'oldest' | 'best' | 'picks';

/** What a comment system can do. The widget shows no control for what it cannot. */
export interface CommentAbilities {
  /** Orders that readers may choose from, the usual one first. */
  readonly sorts: readonly CommentSort[];
  /** Whether comments can be sent from here. */
  readonly write: boolean;
  /** Whether a key makes sure that one comment is kept once, however often it is sent. */
  readonly idempotency: boolean;
  readonly vote: boolean;
  readonly report: boolean;
  /** Whether an author may change what they wrote, while the thread allows it. */
  readonly edit: boolean;
  /** Whether an author may take it back. */
  readonly remove: boolean;
  /** How new comments become known: told by the server, asked for now and then, or not at all. */
  readonly news: 'events' | 'poll' | 'none';
  /** Whether the newest comments of the whole site can be had. */
  readonly latest: boolean;
}

export interface PageQuestion {
  readonly sort: CommentSort;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  /** Comments without a parent on one page. */
  readonly limit?: number | undefined;
}

/** What has happened to a thread since it was read. */
export interface ThreadNews {
  readonly kind: 'published' | 'changed' | 'removed' | 'thread' | 'reset';
  readonly comment?: string;
}

/** One thread of one comment system, as a reader sees it. None of the promises rejects. */
export interface CommentBackEnd {
  readonly abilities: CommentAbilities;
  /** Where readers may answer instead, with the name of the place: a post on Mastodon or Bluesky. */
  readonly elsewhere?: { readonly url: string; readonly name: string } | undefined;
  /** Comments without a parent, each followed by the first of all that stands below it. */
  page(question: PageQuestion): Promise<Result<CommentPage>>;
  /** All that stands below one comment without a parent, in pages, oldest first. */
  below(root: string, cursor?: string): Promise<Result<CommentPage>>;
  /** One comment behind those that it replies to, the one without a parent first. */
  withAncestors(id: string): Promise<Result<readonly Comment[]>>;
  /** The newest comments of the site, each with the `url` of its place and, where it is known, its `story`. */
  latest?(limit: number): Promise<Result<readonly Comment[]>>;
  /**
   * Tells of news until it is stopped.
   * @param version What is known already, as the thread says it.
   * @returns What stops it.
   */
  watch?(tell: (news: ThreadNews) => void, version?: number): () => void;
  /** What writes to it, in a chunk of its own; absent where `abilities.write` is false. */
  writer?(): Promise<CommentWriter>;
}

/** What a reader sends. Texts are in NFC. */
export interface CommentDraft {
  readonly parent?: string | undefined;
  readonly name: string;
  readonly text: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly terms?: boolean | undefined;
  /** Milliseconds from the first key to sending. */
  readonly elapsed?: number | undefined;
}

/**
 * What has become of something that was sent.
 *
 * - `done`: it was taken; `comment` as it stands now, published or pending.
 * - `refused`: it was not taken and will not be as it stands; the case by name, and a sentence for the reader where the server has one.
 * - `later`: it was certainly not taken, and may be sent again after `seconds`.
 * - `unclear`: no answer came back, so it may have been taken.
 */
export type Sent<Value = Comment> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly problem: CommentProblem }
  | { readonly kind: 'later'; readonly seconds: number }
  | { readonly kind: 'unclear' };

/** Why something was refused, in the reader's language where the server speaks it. */
export interface CommentProblem {
  /** The case by name, such as `thread-closed`: docs/contracts/comments.md. `other` where a foreign server has no such case. */
  readonly name: string;
  readonly detail: string;
  /** The field that is meant: `name`, `text`, `email`, … */
  readonly field?: string;
  /** The words of the draft that are meant, as they stand in it. */
  readonly words?: readonly string[];
}

export interface ReportReceipt {
  /** The page that says what became of the report. */
  readonly url?: string;
}

/** Writes to one thread in the name of one device. None of the promises rejects. */
export interface CommentWriter {
  /** @param key The same for every try of the same comment. */
  create(draft: CommentDraft, key: string): Promise<Sent>;
  /** Looks for a comment that may have been taken although no answer came; undefined where it is not to be seen. */
  find(draft: CommentDraft, since: number): Promise<Comment | undefined>;
  /** One comment as its own author may see it, whatever its status; undefined where the back end does not tell. */
  own(id: string): Promise<Comment | undefined>;
  edit?(comment: Comment, text: string): Promise<Sent>;
  remove?(comment: Comment): Promise<Sent>;
  vote?(id: string, value: 1 | 0 | -1): Promise<Sent<{ readonly score: number }>>;
  report?(id: string, reason: string, text?: string): Promise<Sent<ReportReceipt>>;
  /** What the newsroom's rules would say of a draft before it is sent. */
  nudge?(draft: CommentDraft): Promise<CommentProblem | undefined>;
}
