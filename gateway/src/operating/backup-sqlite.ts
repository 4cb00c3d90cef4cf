import {
  chmodSync,
  closeSync,
  copyFileSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';
import { lookAtFile } from './sqlite-file.js';

export type Kept =
  | { readonly ok: true; readonly file: string; readonly comments: number; readonly bytes: number }
  | { readonly ok: false; readonly why: KeptFailure; readonly file: string; readonly detail?: string };

/**
 * - `missing`: there is no such file.
 * - `exists`: nothing is ever written over.
 * - `damaged`: what was to be copied, or its copy, is not sound.
 * - `foreign`: it is a database of something else.
 * - `newer`: it was made by a newer gateway.
 * - `unwritable`: the copy could not be written.
 */
export type KeptFailure = 'missing' | 'exists' | 'damaged' | 'foreign' | 'newer' | 'unwritable';

/**
 * Copies a database to a new file while others read and write it: one moment of it, with every comment acknowledged
 * before. The copy appears under its name only when it is whole, checked and on the disk.
 */
export function backupSqlite(database: string, file: string): Promise<Kept> {
  return appear(database, file, (unfinished) => {
    const from = new Libsql(database, { readonly: true, timeout: 30_000 });
    try {
      from.exec(`VACUUM INTO '${unfinished.replaceAll("'", "''")}'`);
    } finally {
      from.close();
    }
  });
}

/** Puts a backup in the place of a database that is not there, after checking every page of it. Nothing is written over. */
export async function restoreSqlite(backup: string, target: string): Promise<Kept> {
  // What was left of another database beside that place must not be taken for this one's.
  const leftover = [`${target}-wal`, `${target}-shm`].find(existsSync);
  if (leftover) return { ok: false, why: 'exists', file: leftover };
  if (existsSync(`${backup}-wal`) && statSync(`${backup}-wal`).size > 0)
    return { ok: false, why: 'damaged', file: backup, detail: `${backup}-wal` };
  return appear(backup, target, (unfinished) => copyFileSync(backup, unfinished, constants.COPYFILE_EXCL));
}

async function appear(source: string, target: string, copy: (unfinished: string) => void): Promise<Kept> {
  if (!existsSync(source)) return { ok: false, why: 'missing', file: source };
  if (existsSync(target)) return { ok: false, why: 'exists', file: target };
  const unfinished = `${target}.unfinished-${process.pid}`;
  try {
    copy(unfinished);
    chmodSync(unfinished, 0o600);
    const state = await lookAtFile(unfinished);
    if (state.kind === 'damaged') return { ok: false, why: 'damaged', file: source, detail: state.why };
    if (state.kind === 'foreign') return { ok: false, why: 'foreign', file: source };
    if (state.isNewer) return { ok: false, why: 'newer', file: source, detail: state.applied.at(-1) ?? '' };
    sync(unfinished);
    linkSync(unfinished, target);
    sync(dirname(target));
    return { ok: true, file: target, comments: state.comments, bytes: statSync(target).size };
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    if (code === 'EEXIST') return { ok: false, why: 'exists', file: target };
    const isDamage = /^SQLITE_(CORRUPT|NOTADB)/.test(`${code}`);
    return {
      ok: false,
      why: isDamage ? 'damaged' : 'unwritable',
      file: isDamage ? source : target,
      detail: `${message}`,
    };
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${end}`, { force: true });
  }
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
