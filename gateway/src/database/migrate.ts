import { sql } from 'kysely';
import type { Database, Queries } from './database.js';
import { comments } from './migrations/0001-comments.js';
import { feeds } from './migrations/0002-feeds.js';
import { desk } from './migrations/0003-desk.js';
import { data } from './migrations/0005-data.js';
import { rules } from './migrations/0006-rules.js';
import { bans } from './migrations/0007-bans.js';
import { origins } from './migrations/0010-origins.js';
import { sitePolicy } from './migrations/0008-site-policy.js';
import { hits } from './migrations/0009-hits.js';
import { refusals } from './migrations/0011-refusals.js';

export type Kind = Database['kind'];

/** One step of the tables. Steps are only ever added; one that has been published is never changed. */
export interface Migration {
  readonly name: string;
  up(queries: Queries, kind: Kind): Promise<void>;
}

const MIGRATIONS: readonly Migration[] = [
  comments,
  feeds,
  desk,
  data,
  rules,
  bans,
  sitePolicy,
  hits,
  origins,
  refusals,
];

/** What has been done to these tables, and what is still to do, by name. */
export async function pendingMigrations(
  queries: Queries,
  kind: Kind,
): Promise<{ readonly applied: readonly string[]; readonly pending: readonly string[] }> {
  const applied = await appliedTo(queries, kind);
  return { applied, pending: MIGRATIONS.map(({ name }) => name).filter((name) => !applied.includes(name)) };
}

/** Does what is still to do, in the caller's transaction: all of it or nothing. */
export async function migrate(transaction: Queries, kind: Kind): Promise<void> {
  await sql`create table if not exists migrations (name text primary key, at bigint not null)`.execute(
    transaction,
  );
  const applied = await appliedTo(transaction, kind);
  const newer = unknownOf(applied);
  if (newer.length > 0) throw new Error(`The database was made by a newer gateway (${newer.join(', ')}).`);
  for (const { name, up } of MIGRATIONS) {
    if (applied.includes(name)) continue;
    await up(transaction, kind);
    await sql`insert into migrations (name, at) values (${name}, ${Date.now()})`.execute(transaction);
  }
}

const unknownOf = (applied: readonly string[]): readonly string[] =>
  applied.filter((name) => !MIGRATIONS.some((known) => known.name === name));

/** Whether a newer gateway has changed these tables. */
export const isNewer = (applied: readonly string[]): boolean => unknownOf(applied).length > 0;

async function appliedTo(queries: Queries, kind: Kind): Promise<string[]> {
  const { rows: found } =
    kind === 'sqlite'
      ? await sql`select name from sqlite_master where type = 'table' and name = 'migrations'`.execute(
          queries,
        )
      : await sql`select to_regclass('migrations') as name where to_regclass('migrations') is not null`.execute(
          queries,
        );
  if (found.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(queries);
  return rows.map(({ name }) => name);
}
