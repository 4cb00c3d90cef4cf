import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What became of a run of PostgreSQL's own programs. */
export type Tool =
  | { readonly ok: true }
  /** The program is not installed, or it failed and said so. */
  | { readonly ok: false; readonly why: 'absent' | 'failed'; readonly said: string };

/** The address as the environment that PostgreSQL's programs read: a password among arguments is seen by every user of the machine. */
export function postgresEnvironment(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const named: Record<string, string | null> = {
    PGHOST: searchParams.get('host') ?? decodeURIComponent(hostname),
    PGPORT: searchParams.get('port') ?? port,
    PGUSER: searchParams.get('user') ?? decodeURIComponent(username),
    PGPASSWORD: searchParams.get('password') ?? decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode'),
    PGSSLROOTCERT: searchParams.get('sslrootcert'),
  };
  return Object.fromEntries(Object.entries(named).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** Writes a copy of one moment to a file while others read and write. */
export const dump = (url: string, file: string): Promise<Tool> =>
  tool('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', `--file=${file}`], url);

/** Fills an empty database from a copy: all of it or nothing. */
export const fill = (url: string, file: string): Promise<Tool> =>
  tool(
    'pg_restore',
    [
      ...['--exit-on-error', '--single-transaction', '--no-owner', '--no-privileges'],
      ...['--dbname', postgresEnvironment(url)['PGDATABASE'] ?? '', file],
    ],
    url,
  );

/** What stands in a copy, without a database. */
export const list = (file: string): Promise<Tool> => tool('pg_restore', ['--list', file], 'postgres://x/x');

async function tool(program: string, args: readonly string[], url: string): Promise<Tool> {
  try {
    await run(program, args, {
      env: { ...process.env, ...postgresEnvironment(url), LC_ALL: 'C' },
      maxBuffer: 50_000_000,
    });
    return { ok: true };
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
    return code === 'ENOENT'
      ? { ok: false, why: 'absent', said: program }
      : { ok: false, why: 'failed', said: stderr.trim().split('\n')[0] ?? '' };
  }
}
