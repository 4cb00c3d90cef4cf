import type { Queries } from '../database/database.js';
import { findThread, lockThread, newThread, type Thread } from '../threads/threads.js';
import type { Site } from '../threads/sites.js';
import type { ThreadExtra } from './foreign.js';
import type { StagedPlace } from './staging.js';

/** The thread of a staged place, held until the transaction ends. One that is there already keeps its own rules. */
export async function takePlace(
  queries: Queries,
  site: Site,
  { key, url, title, closed, ours: json }: StagedPlace,
  now: number,
): Promise<{ readonly thread: Thread; readonly isNew: boolean }> {
  const known = await findThread(queries, site, key);
  if (known) return { thread: await lockThread(queries, known.id), isNew: false };
  const ours = json === null ? undefined : (JSON.parse(json) as ThreadExtra);
  const begun = newThread(site, key, { url: url ?? undefined, title: title ?? undefined }, now);
  const made = await queries
    .insertInto('threads')
    .values({
      ...begun,
      ...(closed === 1 && { state: 'closed' as const }),
      ...ours?.columns,
      created: ours?.created ?? now,
    })
    .onConflict((conflict) => conflict.columns(['site', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  const thread = await findThread(queries, site, key);
  for (const alias of made ? (ours?.aliases ?? []) : [])
    if (!(await findThread(queries, site, alias)))
      await queries
        .insertInto('aliases')
        .values({ site: site.id, alias, thread: thread?.id ?? '' })
        .execute();
  return { thread: await lockThread(queries, thread?.id ?? ''), isNew: made !== undefined };
}
