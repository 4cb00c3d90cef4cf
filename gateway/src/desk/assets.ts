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

interface Manifest {
  readonly [source: string]: { readonly file: string; readonly isEntry?: boolean };
}

/** Names that the build has given to the script and the sheet of the desk; undefined where it is not built. */
export async function builtFiles(): Promise<{ readonly script: string; readonly style: string } | undefined> {
  try {
    const manifest = JSON.parse(await readFile(`${FOLDER}manifest.json`, 'utf8')) as Manifest;
    const files = Object.values(manifest);
    const script = files.find(({ isEntry }) => isEntry)?.file;
    const style = files.find(({ file }) => file.endsWith('.css'))?.file;
    return script && style ? { script, style } : undefined;
  } catch {
    return undefined;
  }
}

/** Files whose names change with what is in them are kept for good. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** The built client of the desk. */
export const assets = (): Hono =>
  new Hono().get('/:name{[\\w.-]+}', async (context) => {
    const name = context.req.param('name');
    const type = TYPES[/\.(\w+)$/.exec(name)?.[1] ?? ''];
    if (name === 'pages.css') return context.body(PAGES_CSS, 200, { 'Content-Type': TYPES['css'] ?? '' });
    if (!type || name.startsWith('.')) throw new Problem('not-found');
    try {
      const content = new Uint8Array(await readFile(FOLDER + name));
      return context.body(content, 200, { 'Content-Type': type, 'Cache-Control': FOR_GOOD });
    } catch {
      throw new Problem('not-found');
    }
  });
