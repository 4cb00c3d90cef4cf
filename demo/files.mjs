import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Folders that are served, by the start of the address. */
const FOLDERS = [
  ['/dist/', new URL('../dist/', import.meta.url)],
  ['/pictures/', new URL('pictures/', import.meta.url)],
];

/** Single files of this folder that are served. */
const FILES = new Set(['/paper.css', '/old.css', '/panel.css', '/panel.js', '/icon.svg']);

/** A file's place on disk; undefined where the address leads outside what is served. */
function placeOf(path) {
  if (FILES.has(path)) return new URL(`.${path}`, import.meta.url);
  const [start, folder] = FOLDERS.find(([prefix]) => path.startsWith(prefix)) ?? [];
  if (!folder) return undefined;
  const place = new URL(`./${path.slice(start.length)}`, folder);
  return place.href.startsWith(folder.href) && !/%2f|%5c|%00/i.test(place.pathname) ? place : undefined;
}

/** The file at an address as an answer, or undefined. */
export async function fileAt(path) {
  const place = placeOf(path);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const body = place && (await readFile(fileURLToPath(place)).catch(() => undefined));
  // Chunks carry a hash of their content in their names.
  const forever = path.startsWith('/dist/chunks/');
  return body && { type, body, cache: forever ? 'public, max-age=31536000, immutable' : 'no-cache' };
}

export const tagOf = (body) => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
