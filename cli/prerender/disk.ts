import { readFile, realpath } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { answeredBy } from '../../src/feeds/answered-by.js';

/** Stands for the place where a page without an address will be served. No server has this name (RFC 6761). */
export const NOWHERE = 'https://tinbox-page.invalid';

/**
 * A `fetch` that reads the addresses of one origin from a folder, and asks the network for all others. What lies outside
 * of the folder, by its name or behind a link, is not there.
 */
export const feedsFromDisk = (origin: string, folder: string): typeof fetch =>
  answeredBy(async (url) => (url.origin === origin ? fileAt(url, folder) : undefined));

async function fileAt({ pathname }: URL, folder: string): Promise<Response> {
  try {
    const root = await realpath(folder);
    const path = await realpath(resolve(root, `.${decodeURIComponent(pathname)}`));
    if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) throw new Error();
    return new Response(await readFile(path));
  } catch {
    return new Response('', { status: 404 });
  }
}

/**
 * Addresses of the place that a page has not yet, relative to the page: they lead to the same files wherever it is served.
 * @param depth Folders between the root and the page; -1 for what is included in many pages.
 */
export const fromNowhere = (page: Uint8Array, depth: number): Uint8Array =>
  Buffer.from(
    // One letter for each byte, whatever the page's encoding.
    Buffer.from(page)
      .toString('latin1')
      .replaceAll(`${NOWHERE}/`, depth < 0 ? '/' : '../'.repeat(depth) || './'),
    'latin1',
  );
