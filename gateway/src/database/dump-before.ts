import { existsSync } from 'node:fs';
import { dump } from '../operating/postgres-tools.js';

/**
 * A copy of a PostgreSQL database before its tables change, in the current folder, where `pg_dump` is installed. The
 * change is one transaction, so a copy that fails stops nothing.
 * @returns What became of it, in words for the log.
 */
export async function dumpBefore(url: string, migration: string): Promise<string> {
  const file = `tinbox.before-${migration}.dump`;
  if (existsSync(file)) return file;
  return (await dump(url, file)).ok ? file : 'pg_dump: 0';
}
