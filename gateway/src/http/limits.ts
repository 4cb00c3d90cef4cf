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
  const recent = await queries
    .selectFrom('hits')
    .select('at')
    .where('scope', '=', scope)
    .where('at', '>', now - seconds * 1000)
    .orderBy('at', 'desc')
    .limit(count)
    .execute();
  const oldest = recent.length >= count ? recent.at(-1) : undefined;
  if (oldest) {
    const wait = Math.max(1, Math.ceil((oldest.at + seconds * 1000 - now) / 1000));
    throw new Problem('too-many', { seconds: wait }, { 'Retry-After': `${wait}` });
  }
  await queries.insertInto('hits').values({ scope, at: now }).execute();
}
