import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL of this test file alone, reached by a socket in its own folder. */
export interface Cluster {
  /** Makes an empty database. @returns Its address. */
  create(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** The folder of the newest `initdb` and `postgres` of this machine. */
function binaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => `${debian}/${version}/bin`),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** False where there is a PostgreSQL; else why tests are skipped, in words. */
export const withoutPostgres: string | false = binaries()
  ? false
  : 'there is no PostgreSQL on this machine: apt-get install postgresql';

/** PostgreSQL does not run as root: then it runs as `nobody`, who owns the folder. */
const nobody = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

/** Starts a private cluster; it lives in a folder that `stop` removes, and listens to no port. */
export async function startPostgres(): Promise<Cluster> {
  const bin = binaries();
  if (!bin) throw new Error(`${withoutPostgres}`);
  const folder = mkdtempSync(join(tmpdir(), 'tinbox-pg-'));
  const user = nobody();
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, env: { ...process.env, HOME: folder, LC_ALL: 'C' } };
  const data = join(folder, 'data');
  await run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'tinbox', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  // Tests end the gateway, never the machine: waiting for the disk would show nothing.
  const settings = `-c listen_addresses= -c unix_socket_directories=${folder} -c max_connections=60 -c fsync=off`;
  const control = (...args: string[]): Promise<unknown> =>
    run(join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), ...args], options);
  await control('-o', settings, 'start');
  return {
    async create(name) {
      await run(join(bin, 'createdb'), ['-h', folder, '-U', 'tinbox', name], options);
      return `postgres://tinbox@localhost/${name}?host=${encodeURIComponent(folder)}`;
    },
    async stop() {
      await control('-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
