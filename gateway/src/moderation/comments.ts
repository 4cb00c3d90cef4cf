import { theComment, type Comment } from '../comments/comment.js';
import { revise } from '../comments/change.js';
import { setStatus } from '../comments/status.js';
import { cleanText } from '../comments/text.js';
import type { Queries } from '../database/database.js';
import type { CommentStatus } from '../database/schema.js';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { changed, lockThread } from '../threads/threads.js';
import { mustBeAllowed, type Act, type Actor } from './actor.js';
import { record } from './audit.js';
import type { Reason } from './reasons.js';

export interface Grounds {
  readonly reason: Reason;
  /** In the newsroom's words, shown to the author and, of a removed comment, to everyone. */
  readonly text?: string;
}

/** Does one act on one comment with its thread held, and writes it down. */
async function act(
  { database, now }: Gateway,
  actor: Actor,
  name: Act,
  id: string,
  work: (queries: Queries, comment: Comment) => Promise<object | void>,
): Promise<Comment> {
  mustBeAllowed(actor, name);
  return database.write(async (queries) => {
    const { thread } = await theComment(queries, id);
    await lockThread(queries, thread);
    const comment = await theComment(queries, id);
    const detail = await work(queries, comment);
    await record(
      queries,
      actor,
      name,
      { site: comment.site, thread, comment: id },
      now(),
      detail ?? undefined,
    );
    return theComment(queries, id);
  });
}

/** Publishes a comment that waits, or one that was rejected by mistake. */
export const approve = (gateway: Gateway, actor: Actor, id: string): Promise<Comment> =>
  act(gateway, actor, 'approve', id, (queries, comment) =>
    move(gateway, queries, comment, 'published', ['pending', 'rejected']),
  );

/** Refuses a comment that waits. */
export const reject = (gateway: Gateway, actor: Actor, id: string, grounds: Grounds): Promise<Comment> =>
  act(gateway, actor, 'reject', id, (queries, comment) =>
    move(gateway, queries, comment, 'rejected', ['pending'], grounds),
  );

/** Takes a published comment away; its replies keep their places. */
export const remove = (gateway: Gateway, actor: Actor, id: string, grounds: Grounds): Promise<Comment> =>
  act(gateway, actor, 'remove', id, (queries, comment) =>
    move(gateway, queries, comment, 'removed', ['published'], grounds),
  );

/** Gives back what was removed. */
export const restore = (gateway: Gateway, actor: Actor, id: string): Promise<Comment> =>
  act(gateway, actor, 'restore', id, (queries, comment) =>
    move(gateway, queries, comment, 'published', ['removed']),
  );

async function move(
  { now }: Gateway,
  queries: Queries,
  comment: Comment,
  status: CommentStatus,
  from: readonly CommentStatus[],
  grounds?: Grounds,
): Promise<object> {
  if (!from.includes(comment.status)) throw new Problem('comment-stale', { status: comment.status });
  await setStatus(queries, comment, status, grounds);
  const kind = status === 'published' ? 'published' : 'removed';
  if (status === 'published' || comment.status === 'published')
    await changed(queries, comment.thread, now(), kind, comment.id);
  return { from: comment.status, to: status, ...(grounds && { reason: grounds.reason }) };
}

/** Marks a comment as the newsroom's pick, with a note beside it. */
export const pick = (gateway: Gateway, actor: Actor, id: string, note = ''): Promise<Comment> =>
  act(gateway, actor, 'pick', id, async (queries, comment) => {
    if (comment.status !== 'published') throw new Problem('comment-stale', { status: comment.status });
    const at = gateway.now();
    await queries
      .updateTable('comments')
      .set({ picked: at, pick_note: cleanText(note, 'note') || null })
      .where('id', '=', id)
      .execute();
    await changed(queries, comment.thread, at, 'changed', id);
  });

export const unpick = (gateway: Gateway, actor: Actor, id: string): Promise<Comment> =>
  act(gateway, actor, 'unpick', id, async (queries, comment) => {
    await queries
      .updateTable('comments')
      .set({ picked: null, pick_note: null })
      .where('id', '=', id)
      .execute();
    await changed(queries, comment.thread, gateway.now(), 'changed', id);
  });

/** Gives a comment other words by the newsroom; readers see that, and the author's own stay in its revisions. */
export const editByNewsroom = (gateway: Gateway, actor: Actor, id: string, raw: string): Promise<Comment> =>
  act(gateway, actor, 'edit-comment', id, async (queries, comment) => {
    const text = cleanText(raw, 'text');
    if (!text) throw new Problem('text-empty', { field: 'text' });
    await revise(queries, comment, text, 'newsroom', gateway.now());
    if (comment.status === 'published') await changed(queries, comment.thread, gateway.now(), 'changed', id);
    return { revision: comment.revision + 1 };
  });

/** Answers a report, in words for the reader who made it. */
export async function decideReport(
  { database, now }: Gateway,
  actor: Actor,
  receipt: string,
  status: 'upheld' | 'dismissed',
  decision = '',
): Promise<void> {
  mustBeAllowed(actor, 'decide-report');
  await database.write(async (queries) => {
    const found = await queries
      .updateTable('reports')
      .set({ status, decision: cleanText(decision, 'decision') || null, decided: now() })
      .where('id', '=', receipt)
      .returning('comment')
      .executeTakeFirst();
    if (!found) throw new Problem('report-unknown');
    await record(queries, actor, 'decide-report', { comment: found.comment }, now(), { receipt, status });
  });
}
