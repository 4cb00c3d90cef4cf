import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { Problem } from '../http/problem.js';
import { PAGES_CSS } from './pages.styles.js';

/** Beside the built program, or where the build puts it. */
const FOLDER = fileURLToPath(
  new URL(import.meta.url.endsWith('/gateway.js') ? './desk/' : '../../dist/desk/', import.meta.url),
);

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** The built client of the desk. */
export const assets = (): Hono =>
  new Hono().get('/:name{[\\w.-]+}', async (context) => {
    const name = context.req.param('name');
    const type = TYPES[/\.(\w+)$/.exec(name)?.[1] ?? ''];
    if (name === 'pages.css') return context.body(PAGES_CSS, 200, { 'Content-Type': TYPES['css'] ?? '' });
    if (!type || name.startsWith('.')) throw new Problem('not-found');
    try {
      return context.body(new Uint8Array(await readFile(FOLDER + name)), 200, { 'Content-Type': type });
    } catch {
      throw new Problem('not-found');
    }
  });
