import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { prerender as Prerender } from '../src/prerender/prerender.js';
import { jsonFeed } from './feed.js';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/feed+json',
};

const paragraphs = (count: number): string =>
  `<p>Chuyến đò đầu ngày rời bến lúc năm giờ, khi sương còn phủ kín mặt sông và tiếng loa mới chỉ đọc tên các bến.</p>`.repeat(
    count,
  );

const SNIPPET = `<link rel="stylesheet" href="/tinbox.css">
<link rel="preload" as="fetch" crossorigin href="/feed.json">
<script type="module" async src="/tinbox.js"></script>`;

const list = (count: number): string =>
  `<tin-related-news class="tin-rows-${count}" src="/feed.json" heading="Tin liên quan" limit="${count}" loading="eager" time-zone="+07:00"></tin-related-news>`;

const page = (head: string, widget: string): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bến đò</title>${head}<body style="margin:0 8px"><h1>Bến đò mở lại</h1>${widget}${paragraphs(8)}`;

/** Pages with one list below the headline, as readers get them. */
export interface ReadersPages {
  /** Without a widget, without its snippet. */
  readonly bare: string;
  /** The documented snippet alone. */
  readonly scripted: string;
  /** The same, prerendered: no feed is asked ahead, for the stories stand there. */
  readonly prerendered: string;
}

/** @param count Stories of the list. */
export async function readersPages(count: number): Promise<ReadersPages> {
  const { prerender } = (await import(pathToFileURL(`${DIST}prerender.js`).href)) as {
    prerender: typeof Prerender;
  };
  const scripted = page(SNIPPET, list(count));
  const prerendered = await prerender(scripted.replace(/<link rel="preload".*\n/, ''), {
    baseUrl: 'https://bao.example/tin/hom-nay',
    fetch: () =>
      Promise.resolve(
        new Response(JSON.stringify(jsonFeed(count)), {
          headers: { 'content-type': 'application/feed+json', 'cache-control': 'max-age=900' },
        }),
      ),
  });
  return { bare: page('', ''), scripted, prerendered };
}

/** Serves dist, the feed and these pages, each at `/NAME`. */
export async function servePages(
  pages: Readonly<Record<string, string>>,
  count: number,
): Promise<{ url: string; stop: () => void }> {
  const feed = JSON.stringify(jsonFeed(count));
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? '/';
    let body: string | Buffer | undefined = path === '/feed.json' ? feed : pages[path.slice(1)];
    try {
      body ??= readFileSync(`${DIST}${path.slice(1)}`);
    } catch {
      // There is no such file.
    }
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES[extname(path)] ?? 'text/html; charset=utf-8',
      'cache-control': 'max-age=900',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => void server.close() };
}
