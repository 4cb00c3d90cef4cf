import type { Comment } from '../../comments/comment.js';

const KEPT = [
  ...(['status', 'reason', 'reason_text', 'revision', 'edited', 'edited_by'] as const),
  ...(['picked', 'pick_note', 'queued', 'decided', 'decided_by'] as const),
] as const;

/** What a comment is, without any word of its reader. */
export type State = Pick<Comment, (typeof KEPT)[number]>;

export const stateOf = (comment: Comment): State =>
  Object.fromEntries(KEPT.map((name) => [name, comment[name]])) as State;

/** What one act has made of one comment. */
export interface Former {
  readonly id: string;
  readonly before: State;
  readonly after: State;
  /** Reports that it answered. */
  readonly receipts: readonly string[];
  /** The comment that it made. */
  readonly reply?: string | undefined;
}

/** Whether nobody has changed the comment since. */
export const isStill = (comment: Comment, { after }: Former): boolean =>
  (['status', 'revision', 'picked', 'decided'] as const).every((name) => comment[name] === after[name]);
