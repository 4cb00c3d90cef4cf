import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path itself where it can be run. */
export function runnable(path: string): string | undefined {
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return undefined;
  }
}

/** The first of the programs that is on the PATH. */
export function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runnable);
}

/** Looks for a program in every child of a folder: `lib/<architecture>/…`. */
export function below(folder: string, ...rests: readonly string[]): string | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .flatMap((child) => rests.map((rest) => join(folder, child, rest)))
    .find(runnable);
}
