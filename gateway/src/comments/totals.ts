import type { Queries } from '../database/database.js';
import type { ThreadAddress } from '../threads/address.js';

export const placeName = ({ host, key }: ThreadAddress): string => `${host} ${key}`;

/** Published comments of many threads, by `placeName`, in one question; threads that readers do not see have none. */
export async function totalsOf(
  queries: Queries,
  addresses: readonly ThreadAddress[],
): Promise<ReadonlyMap<string, number>> {
  const hosts = [...new Set(addresses.map(({ host }) => host))];
  const keys = [...new Set(addresses.map(({ key }) => key))];
  const rows = await queries
    .selectFrom('aliases')
    .innerJoin('threads', 'threads.id', 'aliases.thread')
    .innerJoin('sites', 'sites.id', 'aliases.site')
    .select(['sites.host', 'aliases.alias as key', 'threads.total', 'threads.state'])
    .where('sites.host', 'in', hosts)
    .where('aliases.alias', 'in', keys)
    .unionAll(
      queries
        .selectFrom('threads')
        .innerJoin('sites', 'sites.id', 'threads.site')
        .select(['sites.host', 'threads.key as key', 'threads.total', 'threads.state'])
        .where('sites.host', 'in', hosts)
        .where('threads.key', 'in', keys),
    )
    .execute();
  return new Map(rows.map((row) => [placeName(row), row.state === 'hidden' ? 0 : row.total]));
}
