import { watch } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/** Milliseconds without a further change: an editor writes a file in several steps. */
const QUIET = 120;

/**
 * Tells of changes below a folder, several at once, until the program is asked to end.
 * @param leave Paths that do not count: what we write ourselves.
 * @param changed Is told relative paths; the next ones wait until it is done.
 */
export async function watchFolder(
  folder: string,
  leave: (path: string) => boolean,
  changed: (paths: ReadonlySet<string>) => Promise<void>,
): Promise<void> {
  let paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  const watcher = watch(folder, { recursive: true }, (_, path) => {
    if (!path || /\.tmp$|~$|\.sw[px]$/.test(path) || leave(join(folder, path))) return;
    paths.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const all = paths;
      paths = new Set();
      work = work.then(() => changed(all));
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
