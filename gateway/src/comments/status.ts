import type { Queries } from '../database/database.js';
import type { CommentStatus } from '../database/schema.js';
import { theComment, type Comment } from './comment.js';

/** Why and what to say with it. */
export interface Because {
  readonly reason?: string | null;
  readonly text?: string | null;
}

/**
 * Gives a comment another status, with all that hangs on it: the counts of its thread, and the places above it. A comment
 * that is not published keeps its place while replies stand below it. The caller holds the thread.
 */
export async function setStatus(
  queries: Queries,
  comment: Comment,
  status: CommentStatus,
  { reason = null, text = null }: Because = {},
): Promise<void> {
  await queries
    .updateTable('comments')
    .set({ status, reason, reason_text: text })
    .where('id', '=', comment.id)
    .execute();
  await count(queries, comment, Number(status === 'published') - Number(comment.status === 'published'), {
    pending: Number(status === 'pending') - Number(comment.status === 'pending'),
  });
  await settle(queries, { ...comment, status });
}

/** Adds to the counts of a comment's thread. */
export async function count(
  queries: Queries,
  { thread, parent }: Comment,
  published: number,
  { pending }: { readonly pending: number },
): Promise<void> {
  if (published === 0 && pending === 0) return;
  await queries
    .updateTable('threads')
    .set((eb) => ({
      total: eb('total', '+', published),
      roots: eb('roots', '+', parent === null ? published : 0),
      pending: eb('pending', '+', pending),
    }))
    .where('id', '=', thread)
    .execute();
}

/** Shows or hides a comment's place, and then those above it that may depend on it. */
export async function settle(queries: Queries, comment: Comment): Promise<void> {
  const shown = Number(comment.status === 'published' || comment.replies > 0);
  if (shown === comment.shown) return;
  await queries.updateTable('comments').set({ shown }).where('id', '=', comment.id).execute();
  await countAbove(queries, comment, shown - comment.shown);
}

/** Counts a place that has come or gone with those above it. */
export async function countAbove(queries: Queries, comment: Comment, step: number): Promise<void> {
  if (comment.parent === null) return;
  await queries
    .updateTable('comments')
    .set((eb) => ({ replies: eb('replies', '+', step) }))
    .where('id', '=', comment.parent)
    .execute();
  await queries
    .updateTable('comments')
    .set((eb) => ({ descendants: eb('descendants', '+', step) }))
    .where('id', '=', comment.root)
    .execute();
  await settle(queries, await theComment(queries, comment.parent));
}
