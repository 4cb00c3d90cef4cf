import type { Queries } from '../database/database.js';
import type { Limit } from './limit.js';
import { Problem } from './problem.js';

/**
 * Counts one act, within the transaction that does it: what is undone is not counted.
 * @param scope Who or what is limited: `address:…`, `thread:…`.
 * @throws Problem `too-many`, with the seconds after which the oldest counted act is out of the window.
 */
export async function limited(
  queries: Queries,
  scope: string,
  { count, seconds }: Limit,
  now: number,
): Promise<void> {
  // The one that has to leave the window first; however many are allowed, one row is read.
  const oldest = await queries
    .selectFrom('hits')
    .select('at')
    .where('scope', '=', scope)
    .where('at', '>', now - seconds * 1000)
    .orderBy('at', 'desc')
    .offset(count - 1)
    .limit(1)
    .executeTakeFirst();
  if (oldest) {
    const wait = Math.max(1, Math.ceil((oldest.at + seconds * 1000 - now) / 1000));
    throw new Problem('too-many', { seconds: wait }, { 'Retry-After': `${wait}` });
  }
  await queries.insertInto('hits').values({ scope, at: now }).execute();
}
