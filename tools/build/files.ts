import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths below a folder, with `/`, in a fixed order; none where the folder is missing. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** When the youngest file below a folder was written, in milliseconds since 1970. */
export const newest = (folder: string): number =>
  Math.max(0, ...filesBelow(folder).map((path) => statSync(join(folder, path)).mtimeMs));
