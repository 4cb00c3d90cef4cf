import { recount } from '../import/recount.js';
import { Problem } from '../http/problem.js';
import { changed, lockThread, type Thread } from '../threads/threads.js';
import { mustBeAllowed } from './actor.js';
import { record } from './audit.js';
import type { ThreadDoing } from './threads.js';

/**
 * Puts all comments of one thread into another of the same site. Its keys lead there from now on, and it is no more: this cannot be
 * undone. @returns How many comments were moved.
 */
export async function merge(
  { queries, actor, now }: ThreadDoing,
  from: Thread,
  into: Thread,
): Promise<number> {
  mustBeAllowed(actor, 'merge-threads');
  if (from.id === into.id || from.site !== into.site) throw new Problem('bad-request', { field: 'into' });
  for (const id of [from.id, into.id].sort()) await lockThread(queries, id);
  const moved = await queries
    .updateTable('comments')
    .set({ thread: into.id })
    .where('thread', '=', from.id)
    .executeTakeFirst();
  await queries.updateTable('aliases').set({ thread: into.id }).where('thread', '=', from.id).execute();
  await queries.deleteFrom('events').where('thread', '=', from.id).execute();
  await queries.deleteFrom('threads').where('id', '=', from.id).execute();
  await queries.insertInto('aliases').values({ site: into.site, alias: from.key, thread: into.id }).execute();
  await recount(queries, into.id);
  await changed(queries, into.id, now, 'thread');
  const comments = Number(moved.numUpdatedRows);
  await record(queries, actor, 'merge-threads', { site: into.site, thread: into.id }, now, {
    merged: from.id,
    key: from.key,
    title: from.title,
    state: from.state,
    comments,
  });
  return comments;
}
