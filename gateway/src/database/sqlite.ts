import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Kysely } from 'kysely';
import Libsql from 'libsql';
import type { Database, OpenOptions } from './database.js';
import { migrate, pendingMigrations } from './migrate.js';
import type { Tables } from './schema.js';
import { PreparedConnection, sqliteDialect } from './sqlite-driver.js';
import { sqliteWriter } from './sqlite-writer.js';
import { onDisk } from './on-disk.js';

/** Milliseconds that another process may hold the file. */
const PATIENCE = 10_000;
/** Kilobytes of the file that a connection keeps in memory at most: SQLite's own 2,000 do not hold the indexes of a busy day. */
const CACHE = 8000;
/** Pages of 4 KB after which the log is moved into the file, which nobody writes meanwhile. SQLite's own are 1,000. */
const LOG = 4000;

/** Opens one file, with one connection that writes and one that reads beside it. */
export async function openSqlite(file: string, { onCopy = () => {} }: OpenOptions): Promise<Database> {
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true });
  const [writer, reader] = [connect(path), connect(path)];
  const connection = new PreparedConnection(writer);
  const queries = new Kysely<Tables>({ dialect: sqliteDialect(writer, connection) });
  const read = new Kysely<Tables>({ dialect: sqliteDialect(reader) });
  const disk = onDisk(path);
  const alone = sqliteWriter(writer, disk.whole);
  const write: Database['write'] = async (work) => {
    if (disk.failure()) throw disk.failure();
    return alone(() => work(queries));
  };

  const { applied, pending } = await pendingMigrations(read, 'sqlite');
  if (applied.length > 0 && pending[0]) {
    const copy = `${path}.before-${pending[0]}`;
    if (!existsSync(copy)) copyTo(reader, copy);
    onCopy({ file: basename(copy) });
  }
  await write((transaction) => migrate(transaction, 'sqlite'));

  return {
    kind: 'sqlite',
    name: `sqlite:${file}`,
    read,
    write,
    stamp: stampOf(reader),
    copyTo: async (target) => copyTo(reader, resolve(target)),
    async close() {
      await write(async () => {});
      await Promise.all([queries.destroy(), read.destroy(), disk.close()]);
    },
  };
}

function connect(path: string): Libsql.Database {
  const database = new Libsql(path, { timeout: PATIENCE });
  for (const pragma of [
    `busy_timeout = ${PATIENCE}`,
    'journal_mode = WAL',
    // A commit is waited for by `on-disk.ts`, where nobody else has to wait for it.
    'synchronous = NORMAL',
    'foreign_keys = ON',
    'temp_store = MEMORY',
    `cache_size = -${CACHE}`,
    `wal_autocheckpoint = ${LOG}`,
  ])
    database.prepare(`PRAGMA ${pragma}`).all();
  return database;
}

/** SQLite tells a connection whether another has committed since: the writing one of this process is another too. */
function stampOf(reader: Libsql.Database): () => string | undefined {
  const version = reader.prepare('PRAGMA data_version').raw();
  return () => {
    try {
      return `${(version.all() as [number][])[0]?.[0]}`;
    } catch {
      return undefined;
    }
  };
}

/** Two processes may copy at once: the file appears whole, and whoever is late finds it there. */
function copyTo(database: Libsql.Database, target: string): void {
  if (existsSync(target)) throw new Error(`${target} exists already.`);
  const unfinished = `${target}.${process.pid}`;
  rmSync(unfinished, { force: true });
  database.exec(`VACUUM INTO '${unfinished.replaceAll("'", "''")}'`);
  try {
    if (!existsSync(target)) linkSync(unfinished, target);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
