import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { newest } from './files.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ENTRY = `${ROOT}gateway/dist/gateway.js`;
const DESK = `${ROOT}gateway/dist/desk/manifest.json`;

const isStale = (file: string, ...folders: readonly string[]): boolean =>
  !existsSync(file) || statSync(file).mtimeMs < Math.max(...folders.map((folder) => newest(ROOT + folder)));

const built = async (mode: string): Promise<unknown> =>
  build({ root: ROOT, mode, configFile: `${ROOT}vite.config.ts`, logLevel: 'error' });

/** Builds the pages of the desk where they are older than their source. */
export async function builtDesk(): Promise<void> {
  if (isStale(DESK, 'gateway/desk', 'gateway/src/desk', 'src/theme', 'src/locales', 'src/model'))
    await built('desk');
}

/** Builds the gateway and its desk where they are older than their source. @returns The path of the program. */
export async function builtGateway(): Promise<string> {
  if (isStale(ENTRY, 'src', 'gateway/src')) await built('gateway');
  await builtDesk();
  return ENTRY;
}
