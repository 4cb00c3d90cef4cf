import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { Kysely, PostgresDialect } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';
import type { Configuration, Environment } from '../configuration.js';
import { mayReachLoopback, REACH_LOOPBACK } from '../connector/reach-loopback.js';
import { isNewer, pendingMigrations } from '../database/migrate.js';
import type { Tables } from '../database/schema.js';
import { sqliteDialect } from '../database/sqlite-driver.js';
import { EVERY, type Settings } from '../settings/settings.js';
import type { Facts, Finding } from '../words/operating.js';
import { countComments, lookAtFile } from './sqlite-file.js';

/** One thing that the doctor saw: as it should be, worth knowing, or to be mended. */
export interface Sign {
  readonly level: 'good' | 'note' | 'bad';
  readonly finding: Finding;
  readonly facts: Facts;
}

const MEGABYTE = 1_000_000;
/** Free bytes below which comments are soon refused, and those of a log that no longer shrinks. */
const LITTLE = 200 * MEGABYTE;
const LONG_LOG = 200 * MEGABYTE;
/** A heap that a server of 256 MB cannot hold. */
const SMALL_HEAP = 220 * MEGABYTE;

const sign = (level: Sign['level'], finding: Finding, facts: Facts = {}): Sign => ({ level, finding, facts });

/** Looks at everything that a gateway rests on, without changing any of it; also while one serves. */
export async function examine(
  configuration: Configuration,
  loaded: { readonly settings: Settings } | { readonly faults: readonly string[] },
  env: Environment,
  now: number,
): Promise<readonly Sign[]> {
  const { database } = configuration;
  return [
    sign('good', 'node', { version: process.version }),
    ...surroundings(configuration, loaded, env),
    ...(database.kind === 'sqlite'
      ? await ofFile(resolve(database.file), loaded, now)
      : await ofPostgres(database.url, loaded, now)),
  ];
}

function surroundings(
  { sites, token }: Configuration,
  loaded: { readonly settings: Settings } | { readonly faults: readonly string[] },
  env: Environment,
): Sign[] {
  const heap = getHeapStatistics().heap_size_limit;
  const limit = Math.round(heap / MEGABYTE);
  const signs = [
    heap > SMALL_HEAP ? sign('note', 'memory-free', { limit }) : sign('good', 'memory', { limit }),
    sites ? sign('good', 'sites', { sites: sites.join(', ') }) : sign('note', 'local-sites'),
  ];
  if (mayReachLoopback(env)) signs.push(sign('bad', 'unsafe', { variable: REACH_LOOPBACK }));
  if (!token) signs.push(sign('note', 'no-token'));
  if ('faults' in loaded)
    return [...signs, ...loaded.faults.map((fault) => sign('bad', 'settings-wrong', { fault }))];
  const { feeds, fragments } = loaded.settings;
  const facts = { feeds: feeds?.size ?? 0, fragments: fragments?.size ?? 0 };
  return [...signs, facts.feeds ? sign('good', 'settings', facts) : sign('note', 'no-settings')];
}

type Loaded = Parameters<typeof examine>[1];

async function ofFile(path: string, loaded: Loaded, now: number): Promise<Sign[]> {
  const disk = await ofDisk(dirname(path));
  if (!existsSync(path)) return [sign('note', 'database-new', { name: path }), disk];
  const state = await lookAtFile(path);
  if (state.kind !== 'ours')
    return [
      sign('bad', 'database-damaged', { name: path, why: state.kind === 'damaged' ? state.why : '?' }),
      disk,
    ];
  if (state.isNewer) return [sign('bad', 'database-newer', { name: path }), disk];
  const signs = [sign('good', 'database', { name: path, comments: state.comments }), disk];
  const log = existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0;
  if (log > LONG_LOG) signs.push(sign('note', 'wal', { size: Math.round(log / MEGABYTE) }));
  const database = new Libsql(path, { readonly: true });
  try {
    return [
      ...signs,
      ...(await ofTables(new Kysely({ dialect: sqliteDialect(database) }), state.pending, loaded, now)),
    ];
  } finally {
    database.close();
  }
}

async function ofPostgres(url: string, loaded: Loaded, now: number): Promise<Sign[]> {
  const name = nameOf(url);
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5000 });
  pool.on('error', () => undefined);
  const queries = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const signs = hasPgDump() ? [] : [sign('note', 'no-pg-dump')];
  try {
    const { applied, pending } = await pendingMigrations(queries, 'postgres');
    if (applied.length === 0) return [...signs, sign('note', 'database-new', { name })];
    if (isNewer(applied)) return [...signs, sign('bad', 'database-newer', { name })];
    const comments = await countComments(queries);
    return [
      ...signs,
      sign('good', 'database', { name, comments }),
      ...(await ofTables(queries, pending, loaded, now)),
    ];
  } catch {
    return [...signs, sign('bad', 'database-away', { name })];
  } finally {
    await queries.destroy();
  }
}

async function ofDisk(folder: string): Promise<Sign> {
  try {
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    return sign(free < LITTLE ? 'bad' : 'good', 'disk', { free: Math.round(free / MEGABYTE) });
  } catch {
    return sign('note', 'disk-unknown');
  }
}

async function ofTables(
  queries: Kysely<Tables>,
  pending: readonly string[],
  loaded: Loaded,
  now: number,
): Promise<Sign[]> {
  if (pending.length > 0) return [sign('note', 'migrations', { count: pending.length })];
  const waiting = await queries
    .selectFrom('comments')
    .select((is) => [is.fn.countAll<number>().as('count'), is.fn.min('created').as('oldest')])
    .where('status', '=', 'pending')
    .executeTakeFirstOrThrow();
  const count = Number(waiting.count);
  const hours = Math.round((now - Number(waiting.oldest ?? now)) / 3_600_000);
  return [
    ...(count > 0 ? [sign('note', 'pending', { count, hours })] : []),
    ...(await ofFeeds(queries, loaded, now)),
  ];
}

async function ofFeeds(queries: Kysely<Tables>, loaded: Loaded, now: number): Promise<Sign[]> {
  if ('faults' in loaded) return [];
  const rows = await queries
    .selectFrom('feed_copies')
    .select(['feed', 'fetched', 'failure'])
    .orderBy('due', 'desc')
    .execute();
  return [...(loaded.settings.feeds ?? [])].map(([feed, { every = EVERY }]) => {
    const row = rows.find((each) => each.feed === feed);
    const why = row?.failure ?? '–';
    if (!row?.fetched) return sign(row?.failure ? 'bad' : 'note', 'feed-never', { feed, why });
    const age = now - Number(row.fetched);
    const facts = { feed, minutes: Math.round(age / 60_000) };
    return age > (2 * every + 60) * 1000
      ? sign('bad', 'feed-stale', { ...facts, why })
      : sign('good', 'feed', facts);
  });
}

function hasPgDump(): boolean {
  try {
    execFileSync('pg_dump', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The address without its password. */
function nameOf(url: string): string {
  const name = new URL(url);
  name.password = '';
  return name.href;
}
