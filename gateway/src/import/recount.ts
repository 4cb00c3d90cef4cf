import { sql } from 'kysely';
import type { Queries } from '../database/database.js';

/**
 * Counts a thread anew, whatever its numbers were: places that are shown, replies and what stands below, from the deepest
 * replies up. The caller holds the thread.
 */
export async function recount(queries: Queries, thread: string): Promise<void> {
  const { deepest } = await queries
    .selectFrom('comments')
    .select((is) => is.fn.max('depth').as('deepest'))
    .where('thread', '=', thread)
    .executeTakeFirstOrThrow();
  for (let depth = Number(deepest ?? 0); depth > 0; depth--) await settleAbove(queries, thread, depth);
  await sql`update comments set descendants =
      (select count(*) from comments as below where below.root = comments.id and below.parent is not null and below.shown = 1)
    where thread = ${thread} and parent is null and (replies > 0 or descendants > 0)`.execute(queries);
  await sql`update threads set
      total = (select count(*) from comments where thread = threads.id and status = 'published'),
      roots = (select count(*) from comments where thread = threads.id and status = 'published' and parent is null),
      pending = (select count(*) from comments where thread = threads.id and status = 'pending')
    where id = ${thread}`.execute(queries);
}

/** What stands right above the comments of a depth: how many of these are shown, and with them itself. */
const settleAbove = (queries: Queries, thread: string, depth: number): Promise<unknown> =>
  sql`update comments set
      replies = counted.shown,
      shown = case when comments.status = 'published' or counted.shown > 0 then 1 else 0 end
    from (select parent, sum(shown) as shown from comments where thread = ${thread} and depth = ${depth} group by parent)
      as counted
    where comments.id = counted.parent`.execute(queries);
