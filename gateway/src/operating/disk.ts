import { rm, writeFile } from 'node:fs/promises';

/** As much as a comment with its index entries takes, so that a disk with a few bytes left does not count. */
const SOME = Buffer.alloc(65_536);

/** Whether files can be written beside one: the disk is there, not full and not read-only. */
export async function canWriteBeside(file: string): Promise<boolean> {
  const trial = `${file}.trial-${process.pid}`;
  try {
    await writeFile(trial, SOME, { mode: 0o600 });
    return true;
  } catch {
    return false;
  } finally {
    await rm(trial, { force: true }).catch(() => undefined);
  }
}
