import { Kysely, PostgresDialect, sql } from 'kysely';
import type { types } from 'pg';
import type { Database, OpenOptions } from './database.js';
import { dumpBefore } from './dump-before.js';
import { migrate, pendingMigrations } from './migrate.js';
import type { Queries } from './database.js';
import type { Tables } from './schema.js';

/** Our name among PostgreSQL's advisory locks: "tinb" as a number. */
const LOCK = 0x74_69_6e_62;
const CONNECTIONS = 10;
const TRIES = 4;
/** Two transactions met, and this one was undone: it may go again. */
const AGAIN = /^40(001|P01)$/;

/** Opens a pool of connections. */
export async function openPostgres(url: string, { onCopy = () => {} }: OpenOptions): Promise<Database> {
  // Whoever stores in a file does not wait for this package.
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    application_name: 'tinbox',
    types: { getTypeParser: wholeNumbers(pg.types) },
  });
  // A connection that is cut while nobody uses it is replaced; whoever uses one is told by his own statement.
  pool.on('error', () => {});
  const queries = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

  let writes = 0;
  const write: Database['write'] = async (work) => {
    for (let turn = 1; ; turn++)
      try {
        const done = await queries.transaction().execute(work);
        writes++;
        return done;
      } catch (error) {
        if (turn >= TRIES || !AGAIN.test(codeOf(error))) throw error;
      }
  };

  try {
    const { applied, pending } = await pendingMigrations(queries, 'postgres');
    if (applied.length > 0 && pending[0]) onCopy(await dumpBefore(url, pending[0]));
    await write(async (transaction) => {
      await lock(transaction);
      await migrate(transaction, 'postgres');
    });
  } catch (error) {
    await queries.destroy();
    throw error;
  }

  return {
    kind: 'postgres',
    name: nameOf(url),
    read: queries,
    write,
    stamp: () => `${writes}`,
    copyTo: async () => {
      throw new Error('pg_dump makes copies of PostgreSQL.');
    },
    close: () => queries.destroy(),
  };
}

/** Whoever starts at the same time waits here until the transaction ends. */
const lock = (transaction: Queries): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? `${error.code}` : '';

/** Counts and milliseconds are whole numbers that JavaScript can hold; the driver gives 64 bits as text otherwise. */
const wholeNumbers = (known: typeof types): typeof types.getTypeParser =>
  ((type: number, format: never) =>
    type === known.builtins.INT8
      ? (value: string) => Number(value)
      : known.getTypeParser(type, format)) as typeof types.getTypeParser;

/** The address without its password. */
function nameOf(url: string): string {
  try {
    const name = new URL(url);
    name.password = '';
    return name.href;
  } catch {
    return 'postgres';
  }
}
