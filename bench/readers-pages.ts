import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { prerender as Prerender } from '../src/prerender/prerender.js';
import { jsonFeed } from './feed.js';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const PAPER = readFileSync(new URL('../demo/paper.css', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/feed+json',
};

const paragraphs = (count: number): string =>
  `<p>Chuyến đò đầu ngày rời bến lúc năm giờ, khi sương còn phủ kín mặt sông và tiếng loa mới chỉ đọc tên các bến.</p>`.repeat(
    count,
  );

const SHEET = '<link rel="stylesheet" href="/tinbox.css">';
const PRELOAD = '<link rel="preload" as="fetch" crossorigin href="/feed.json">';
const SCRIPT = '<script type="module" async src="/tinbox.js"></script>';
/** Where the stories stand there already, the page's own files come first. */
const LATER = SCRIPT.replace(' async', ' async fetchpriority="low"');
/** What every page of a paper has. */
const OWN_SHEET = '<link rel="stylesheet" href="/paper.css">';

const list = (count: number): string =>
  `<tin-related-news class="tin-rows-${count}" src="/feed.json" heading="Tin liên quan" limit="${count}" loading="eager" time-zone="+07:00"></tin-related-news>`;

const page = (head: string, widget: string, foot = ''): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bến đò</title>${head}<body style="margin:0 8px"><h1>Bến đò mở lại</h1>${widget}${paragraphs(8)}${foot}`;

/** Pages with one list below the headline, as readers get them. */
export interface ReadersPages {
  /** A page with a style sheet of its own, without a widget. */
  readonly bare: string;
  /** The same with the documented snippet alone. */
  readonly scripted: string;
  /** The same, prerendered: no feed is asked ahead, for the stories stand there. */
  readonly prerendered: string;
  /** A page that waits for no style sheet, without a widget. */
  readonly bareUnstyled: string;
  /** The same, prerendered, with `tinbox.css` at its end. */
  readonly prerenderedUnstyled: string;
}

/** @param count Stories of the list. */
export async function readersPages(count: number): Promise<ReadersPages> {
  const { prerender } = (await import(pathToFileURL(`${DIST}prerender.js`).href)) as {
    prerender: typeof Prerender;
  };
  const filled = (html: string): Promise<string> =>
    prerender(html, {
      baseUrl: 'https://bao.example/tin/hom-nay',
      fetch: () =>
        Promise.resolve(
          new Response(JSON.stringify(jsonFeed(count)), {
            headers: { 'content-type': 'application/feed+json', 'cache-control': 'max-age=900' },
          }),
        ),
    });
  return {
    bare: page(OWN_SHEET, ''),
    scripted: page(OWN_SHEET + SHEET + PRELOAD + SCRIPT, list(count)),
    prerendered: await filled(page(OWN_SHEET + SHEET + LATER, list(count))),
    bareUnstyled: page('', ''),
    prerenderedUnstyled: await filled(page(LATER, list(count), SHEET)),
  };
}

/** Serves dist, the feed and these pages, each at `/NAME`, in brotli as papers serve them. */
export async function servePages(
  pages: Readonly<Record<string, string>>,
  count: number,
): Promise<{ url: string; stop: () => void }> {
  const own: Readonly<Record<string, string | Buffer>> = {
    ...pages,
    'feed.json': JSON.stringify(jsonFeed(count)),
    'paper.css': PAPER,
  };
  const packed = new Map<string, Buffer | undefined>();
  const bodyOf = (name: string): Buffer | undefined => {
    if (!packed.has(name)) {
      try {
        packed.set(name, brotliCompressSync(own[name] ?? readFileSync(`${DIST}${name}`)));
      } catch {
        packed.set(name, undefined);
      }
    }
    return packed.get(name);
  };
  const server = createServer(({ url = '/' }, response) => {
    const name = url.slice(1).split('?')[0] ?? '';
    const body = bodyOf(name);
    response.writeHead(body ? 200 : 404, {
      'content-type': TYPES[extname(name)] ?? 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'max-age=900',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => void server.close() };
}
