import { chmodSync, existsSync, linkSync, rmSync, statSync } from 'node:fs';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Tables } from '../database/schema.js';
import { dump, fill, list, type Tool } from './postgres-tools.js';
import { countComments } from './sqlite-file.js';

/** As for a file of SQLite, and: `absent` where PostgreSQL's program is not installed, `full` where the database is not empty. */
export type PostgresKept =
  | { readonly ok: true; readonly file: string; readonly comments: number; readonly bytes: number }
  | {
      readonly ok: false;
      readonly why: 'missing' | 'exists' | 'damaged' | 'unwritable' | 'absent' | 'full';
      readonly file: string;
      readonly detail?: string;
    };

/** Copies a database to a new file by `pg_dump`; the file appears when it is whole. */
export async function backupPostgres(url: string, file: string): Promise<PostgresKept> {
  if (existsSync(file)) return { ok: false, why: 'exists', file };
  const unfinished = `${file}.unfinished-${process.pid}`;
  try {
    const dumped = await dump(url, unfinished);
    if (!dumped.ok) return failed(dumped, file, 'unwritable');
    chmodSync(unfinished, 0o600);
    const listed = await list(unfinished);
    if (!listed.ok) return failed(listed, file, 'damaged');
    linkSync(unfinished, file);
    return { ok: true, file, comments: await comments(url), bytes: statSync(file).size };
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Fills an empty database by `pg_restore`, in one transaction. */
export async function restorePostgres(file: string, url: string): Promise<PostgresKept> {
  if (!existsSync(file)) return { ok: false, why: 'missing', file };
  const listed = await list(file);
  if (!listed.ok) return failed(listed, file, 'damaged');
  if ((await tables(url)) > 0) return { ok: false, why: 'full', file: url };
  const filled = await fill(url, file);
  if (!filled.ok) return failed(filled, file, 'damaged');
  return { ok: true, file, comments: await comments(url), bytes: statSync(file).size };
}

const failed = (
  tool: Tool & { ok: false },
  file: string,
  otherwise: 'damaged' | 'unwritable',
): PostgresKept => ({
  ok: false,
  why: tool.why === 'absent' ? 'absent' : otherwise,
  file: tool.why === 'absent' ? tool.said : file,
  detail: tool.said,
});

async function once<Value>(url: string, ask: (queries: Kysely<Tables>) => Promise<Value>): Promise<Value> {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 10_000 });
  const queries = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await ask(queries);
  } finally {
    await queries.destroy();
  }
}

const comments = (url: string): Promise<number> => once(url, countComments);

const tables = (url: string): Promise<number> =>
  once(url, async (queries) => {
    const { rows } = await sql<{ n: string }>`select count(*) as n from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema')`.execute(queries);
    return Number(rows[0]?.n ?? 0);
  });
