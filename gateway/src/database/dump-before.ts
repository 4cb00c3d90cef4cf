import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A copy of a PostgreSQL database before its tables change, in the current folder, where `pg_dump` is installed. The
 * change is one transaction, so a copy that fails stops nothing.
 * @returns What became of it, in words for the log.
 */
export async function dumpBefore(url: string, migration: string): Promise<string> {
  const file = `tinbox.before-${migration}.dump`;
  if (existsSync(file)) return file;
  try {
    await run('pg_dump', ['--format=custom', `--file=${file}`, `--dbname=${url}`]);
    return file;
  } catch {
    return 'pg_dump: 0';
  }
}
