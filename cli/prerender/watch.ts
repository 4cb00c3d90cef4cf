import { watch } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { WrittenPages } from './written-pages.js';

/** Milliseconds without a further change: an editor writes a file in several steps. */
const QUIET = 120;

/**
 * Tells of changes below a folder, several at once, until the program is asked to end.
 * @param leave Paths that do not count.
 * @param written What we write ourselves, which does not count either.
 * @param changed Is told relative paths; the next ones wait until it is done.
 * @param failed Is told why a change came to nothing. The watch goes on.
 */
export async function watchFolder(
  folder: string,
  leave: (path: string) => boolean,
  written: WrittenPages,
  changed: (paths: ReadonlySet<string>) => Promise<void>,
  failed: (error: unknown) => void,
): Promise<void> {
  let paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  const pass = async (all: ReadonlySet<string>): Promise<void> => {
    const strange = new Set<string>();
    for (const path of all) if (!(await written.isAsWritten(join(folder, path)))) strange.add(path);
    if (strange.size > 0) await changed(strange);
  };
  const watcher = watch(folder, { recursive: true }, (_, path) => {
    if (!path || /\.tmp$|~$|\.sw[px]$/.test(path) || leave(join(folder, path))) return;
    paths.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const all = paths;
      paths = new Set();
      work = work.then(() => pass(all)).catch(failed);
    }, QUIET);
  });
  await new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
  });
  watcher.close();
  clearTimeout(timer);
  await work;
}

/** Whether a path is a folder or lies in it. */
export const isBelow = (path: string, folder: string): boolean => {
  const [inner, outer] = [resolve(path), resolve(folder)];
  return inner === outer || inner.startsWith(outer + sep);
};
