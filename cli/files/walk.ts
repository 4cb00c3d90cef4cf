import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export const isPage = (path: string): boolean => /\.(html?|xhtml|shtml)$/i.test(path);

/** A page that servers send as XML, in which HTML as we write it is an error. */
export const isXml = (path: string): boolean => /\.xhtml$/i.test(path);

const isFileBehind = (link: string): Promise<boolean> =>
  stat(link).then(
    (found) => found.isFile(),
    () => false,
  );

/** Files below a folder, as paths relative to it, in order. Links to folders and to nothing are left out. */
export async function filesIn(
  folder: string,
  leave: (path: string) => boolean = () => false,
): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (leave(path)) continue;
    if (entry.isDirectory())
      for (const inner of await filesIn(path, leave)) files.push(join(entry.name, inner));
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFileBehind(path)))) files.push(entry.name);
  }
  return files;
}
