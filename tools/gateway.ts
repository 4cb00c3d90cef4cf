import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { newest } from './build/files.js';
import { handOver } from './build/hand-over.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const ENTRY = `${ROOT}gateway/dist/gateway.js`;

const isStale = (): boolean =>
  !existsSync(ENTRY) ||
  statSync(ENTRY).mtimeMs < Math.max(newest(`${ROOT}src`), newest(`${ROOT}gateway/src`));

if (isStale()) await build({ root: ROOT, mode: 'gateway', configFile: `${ROOT}vite.config.ts` });
handOver(ENTRY, process.argv.slice(2));
