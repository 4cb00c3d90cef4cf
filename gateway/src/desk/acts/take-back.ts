import { revise } from '../../comments/change.js';
import { lookAgain } from '../../comments/look-again.js';
import { theComment, type Comment } from '../../comments/comment.js';
import { setStatus } from '../../comments/status.js';
import { record } from '../../moderation/audit.js';
import type { Doing } from '../../moderation/deeds.js';
import { stored } from '../../rules/look.js';
import { changed } from '../../threads/threads.js';
import { tell } from '../tell.js';
import type { Former } from './former.js';

/** Gives one comment the state that it had before an act, with its reports and its words, and writes that down. */
export async function takeBack(
  doing: Doing,
  act: string,
  comment: Comment,
  { before, receipts, reply }: Former,
): Promise<Comment> {
  const { queries, actor, now } = doing;
  const { id, thread, site } = comment;
  if (before.revision !== comment.revision) {
    const former = await queries
      .selectFrom('revisions')
      .select('text')
      .where('comment', '=', id)
      .where('number', '=', before.revision)
      .executeTakeFirstOrThrow();
    const { marks } = await lookAgain(queries, id, former.text);
    await revise(queries, comment, { text: former.text, marks: stored(marks) }, 'newsroom', now);
  }
  const { status, reason, reason_text, revision: _, ...rest } = before;
  await setStatus(queries, comment, status, { reason, text: reason_text });
  await queries.updateTable('comments').set(rest).where('id', '=', id).execute();
  if (receipts.length > 0)
    await queries
      .updateTable('reports')
      .set({ status: 'received', decision: null, decided: null })
      .where('id', 'in', receipts)
      .execute();
  if (reply) {
    const made = await theComment(queries, reply);
    await setStatus(queries, made, 'deleted');
    if (made.shown === 1) await changed(queries, thread, now, 'removed', reply);
  }
  const was = comment.status === 'published';
  const is = status === 'published';
  if (was || is) await changed(queries, thread, now, was ? (is ? 'changed' : 'removed') : 'published', id);
  await record(queries, actor, 'undo', { site, thread, comment: id }, now, {
    of: act,
    from: comment.status,
    to: status,
    ...(reply && { reply }),
  });
  await tell(queries, status === 'pending' ? 'waiting' : 'changed', id, now, actor.id ?? null);
  return theComment(queries, id);
}
