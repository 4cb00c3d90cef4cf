import { sql, Kysely } from 'kysely';
import Libsql from 'libsql';
import { isNewer, pendingMigrations } from '../database/migrate.js';
import type { Tables } from '../database/schema.js';
import { sqliteDialect } from '../database/sqlite-driver.js';

/** What a file turned out to be. */
export type FileState =
  | {
      readonly kind: 'ours';
      readonly applied: readonly string[];
      readonly pending: readonly string[];
      readonly isNewer: boolean;
      readonly comments: number;
    }
  /** A database of something else, or an empty one. */
  | { readonly kind: 'foreign' }
  /** No database, or one that is damaged: what SQLite says of it. */
  | { readonly kind: 'damaged'; readonly why: string };

/** Looks at a file without changing it: whether every page of it is sound, and whose tables it holds. */
export async function lookAtFile(path: string): Promise<FileState> {
  let database: Libsql.Database | undefined;
  try {
    database = new Libsql(path, { readonly: true });
    const queries = new Kysely<Tables>({ dialect: sqliteDialect(database) });
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(queries);
    const said = rows[0]?.integrity_check ?? '';
    if (said !== 'ok') return { kind: 'damaged', why: said };
    const { applied, pending } = await pendingMigrations(queries, 'sqlite');
    if (applied.length === 0) return { kind: 'foreign' };
    return {
      kind: 'ours',
      applied,
      pending,
      isNewer: isNewer(applied),
      comments: await countComments(queries),
    };
  } catch (error) {
    return { kind: 'damaged', why: error instanceof Error ? error.message : `${error}` };
  } finally {
    database?.close();
  }
}

export async function countComments(queries: Kysely<Tables>): Promise<number> {
  const { count } = await queries
    .selectFrom('comments')
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
