import { existsSync, renameSync, rmSync } from 'node:fs';
import { dump } from '../operating/postgres-tools.js';
import type { Copied } from './copied.js';

/**
 * A copy of a PostgreSQL database before its tables change, in the current folder, where `pg_dump` is installed. The
 * change is one transaction, so a copy that fails stops nothing. The file appears when it is whole.
 */
export async function dumpBefore(url: string, migration: string): Promise<Copied> {
  const file = `tinbox.before-${migration}.dump`;
  if (existsSync(file)) return { file };
  const unfinished = `${file}.${process.pid}`;
  const made = await dump(url, unfinished);
  if (made.ok) {
    renameSync(unfinished, file);
    return { file };
  }
  rmSync(unfinished, { force: true });
  return { why: made.why, said: made.said };
}
