import type { Comment } from '../comments/comment.js';
import { revise } from '../comments/change.js';
import { setStatus } from '../comments/status.js';
import { cleanText } from '../comments/text.js';
import type { Queries } from '../database/database.js';
import type { CommentStatus } from '../database/schema.js';
import { Problem } from '../http/problem.js';
import { changed } from '../threads/threads.js';
import type { Actor } from './actor.js';
import type { Reason } from './reasons.js';

/** Who does it, and when: what every deed needs beside its comment. The caller holds the thread. */
export interface Doing {
  readonly queries: Queries;
  readonly actor: Actor;
  readonly now: number;
}

export interface Grounds {
  readonly reason: Reason;
  /** In the newsroom's words, shown to the author and, of a removed comment, to everyone. */
  readonly text?: string | undefined;
}

/** From which status each decision leads to which. */
export const MOVES = {
  approve: { from: ['pending', 'rejected'], to: 'published' },
  reject: { from: ['pending'], to: 'rejected' },
  remove: { from: ['published'], to: 'removed' },
  restore: { from: ['removed'], to: 'published' },
} as const satisfies Record<string, { from: readonly CommentStatus[]; to: CommentStatus }>;

export type Move = keyof typeof MOVES;

/** One decision. @returns What the audit log says of it. @throws Problem `comment-stale`. */
export async function move(
  { queries, actor, now }: Doing,
  comment: Comment,
  name: Move,
  grounds?: Grounds,
): Promise<object> {
  const { from, to }: { from: readonly CommentStatus[]; to: CommentStatus } = MOVES[name];
  if (!from.includes(comment.status)) throw new Problem('comment-stale', { status: comment.status });
  await setStatus(queries, comment, to, { ...grounds, text: cleanText(grounds?.text ?? '', 'text') || null });
  await queries
    .updateTable('comments')
    .set({ decided: now, decided_by: actor.name })
    .where('id', '=', comment.id)
    .execute();
  if (to === 'published' || comment.status === 'published')
    await changed(queries, comment.thread, now, to === 'published' ? 'published' : 'removed', comment.id);
  return { from: comment.status, to, ...(grounds && { reason: grounds.reason }) };
}

/** Marks a comment as the newsroom's pick, or no longer (`undefined`). */
export async function setPick(
  { queries, now }: Doing,
  comment: Comment,
  note: string | undefined,
): Promise<void> {
  if (note !== undefined && comment.status !== 'published')
    throw new Problem('comment-stale', { status: comment.status });
  await queries
    .updateTable('comments')
    .set({
      picked: note === undefined ? null : now,
      pick_note: cleanText(note ?? '', 'note') || null,
    })
    .where('id', '=', comment.id)
    .execute();
  await changed(queries, comment.thread, now, 'changed', comment.id);
}

/** Gives a comment other words. The audit log names both versions; their texts stay in the revisions. */
export async function rewrite({ queries, now }: Doing, comment: Comment, raw: string): Promise<object> {
  const text = cleanText(raw, 'text');
  if (!text) throw new Problem('text-empty', { field: 'text' });
  await revise(queries, comment, { text, marks: null }, 'newsroom', now);
  if (comment.status === 'published') await changed(queries, comment.thread, now, 'changed', comment.id);
  return { before: comment.revision, revision: comment.revision + 1 };
}

export interface Decision {
  readonly status: 'upheld' | 'dismissed';
  /** In words for the reader who reported. */
  readonly text?: string | undefined;
}

/** Answers the open reports of a comment, or one report. @returns Their numbers. */
export async function answerReports(
  { queries, now }: Doing,
  comment: string,
  { status, text }: Decision,
  receipt?: string,
): Promise<readonly string[]> {
  const open = queries
    .updateTable('reports')
    .set({ status, decision: cleanText(text ?? '', 'decision') || null, decided: now })
    .where('comment', '=', comment);
  const answered = await (
    receipt === undefined ? open.where('status', '=', 'received') : open.where('id', '=', receipt)
  )
    .returning('id')
    .execute();
  return answered.map(({ id }) => id);
}
