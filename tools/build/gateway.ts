import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { newest } from './files.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ENTRY = `${ROOT}gateway/dist/gateway.js`;

const isStale = (): boolean =>
  !existsSync(ENTRY) ||
  statSync(ENTRY).mtimeMs < Math.max(newest(`${ROOT}src`), newest(`${ROOT}gateway/src`));

/** Builds the gateway where it is older than its source. @returns The path of the program. */
export async function builtGateway(): Promise<string> {
  if (isStale())
    await build({ root: ROOT, mode: 'gateway', configFile: `${ROOT}vite.config.ts`, logLevel: 'error' });
  return ENTRY;
}
