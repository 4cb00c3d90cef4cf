import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that whoever reads it meanwhile has the old one or the new one, whole: into a file beside it, which
 * then takes its name. Permissions of the old one are kept, a link is followed, folders are made.
 * @param mode Permissions of a file that was not there.
 */
export async function atomicWrite(path: string, content: Uint8Array | string, mode?: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const target = await realpath(path).catch(() => path);
  const kept = await stat(target).then(
    (found) => found.mode & 0o7777,
    () => mode,
  );
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(beside, 'wx', kept ?? 0o666);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (kept !== undefined) await chmod(beside, kept);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
