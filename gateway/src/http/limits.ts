import { sql } from 'kysely';
import type { Queries } from '../database/database.js';
import { prepared, preparedChange } from '../database/prepared.js';
import type { Limit } from './limit.js';
import { Problem } from './problem.js';

interface Act {
  readonly scope: string;
  readonly count: number;
  readonly now: number;
  /** Where the window begins. */
  readonly since: number;
}

/** The act that has to leave the window before another is allowed is the one so many before the next. */
const countOne = preparedChange<Act>(
  (_, { scope, count, now, since }) => sql`
    insert into hits (scope, number, at)
    select cast(${scope} as text), coalesce(newest.number, 0) + 1, cast(${now} as bigint)
    from (select (select number from hits where scope = ${scope} order by number desc limit 1) as number) as newest
    where not exists (
      select 1 from hits
      where scope = ${scope} and number = newest.number + 1 - cast(${count} as bigint) and at > cast(${since} as bigint))
    on conflict (scope, number) do nothing`,
);

const blocking = prepared<Act, { at: number }>(
  (_, { scope, count, since }) => sql`
    select at from hits
    where scope = ${scope} and at > cast(${since} as bigint)
      and number = (select max(number) from hits where scope = ${scope}) + 1 - cast(${count} as bigint)`,
);

/**
 * Counts one act, within the transaction that does it: what is undone is not counted. Whoever counts in the same scope at
 * the same moment, on whatever instance, waits here until it ends.
 * @param scope Who or what is limited: `address:…`, `thread:…`.
 * @throws Problem `too-many`, with the seconds after which the oldest counted act is out of the window.
 */
export async function limited(
  queries: Queries,
  scope: string,
  { count, seconds }: Limit,
  now: number,
): Promise<void> {
  const act = { scope, count, now, since: now - seconds * 1000 };
  for (;;) {
    if ((await countOne(queries, act)) > 0) return;
    const [oldest] = await blocking(queries, act);
    if (oldest) {
      const wait = Math.max(1, Math.ceil((oldest.at + seconds * 1000 - now) / 1000));
      throw new Problem('too-many', { seconds: wait }, { 'Retry-After': `${wait}` });
    }
    // Another instance has taken this number: its transaction is done now.
  }
}
