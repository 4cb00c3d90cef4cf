import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { filesBelow } from './files.js';

/** What the `integrity` attribute takes: `sha384-…`. */
export const integrity = (content: Buffer | string): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** The integrity of every script and style sheet that a page may load from `dist`, by its path. */
export const integrities = (dist: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(dist)
      .filter((path) => /\.(?:js|css)$/.test(path) && !path.startsWith('esm/'))
      .map((path) => [path, integrity(readFileSync(`${dist}/${path}`))]),
  );
