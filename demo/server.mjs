import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { failures } from './failures.mjs';
import { edition } from './feeds/edition.mjs';
import { feedAt } from './feeds.mjs';
import { fileAt, tagOf } from './files.mjs';
import { LateStories } from './late-stories.mjs';
import { pageAt } from './pages.mjs';
import { prerendered } from './prerendered.mjs';
import { Weather } from './weather.mjs';

const newspaper = (name) =>
  JSON.parse(readFileSync(new URL(`../test/fixtures/news/${name}.json`, import.meta.url), 'utf8'));
const NEWSPAPERS = { vi: newspaper('vi'), en: newspaper('en'), ar: newspaper('ar') };

/** As strict as a careful paper's: only our own files, and a Trusted Types policy of one name. */
const policy = (gateway) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ${gateway ?? ''}`.trim(),
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types tinbox 'allow-duplicates'",
  ].join('; ');

/** Sends an answer, or 304 where the browser has it. */
function send(request, response, { type, body, status = 200, cache = 'no-cache', headers }) {
  const tag = tagOf(body);
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', cache);
  response.setHeader('ETag', tag);
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
  else response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
}

const refuse = (response, status, words) =>
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(words);

/**
 * The demo newspaper: its pages, pictures, feeds and the ways in which they fail.
 * @param {{ port?: number, host?: string, now?: () => number, gateway?: string }} [options] Port 0 takes a free one; `now` in milliseconds;
 * `gateway` is where comments are, without a slash at the end.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function createDemoServer({ port = 4173, host = '127.0.0.1', now = Date.now, gateway } = {}) {
  /** How feeds fail until a page is opened afresh, unless their address says; '' for not at all. */
  let failing = '';
  const late = new LateStories();
  const weather = new Weather();

  const answer = async (request, response) => {
    const named = request.headers.host ?? '';
    const origin = `http://${/^[\w.:[\]-]+$/.test(named) ? named : `${host}:${port}`}`;
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST' && pathname === '/failure') {
      failing = query.get('kind') ?? '';
      response.writeHead(204).end();
      return;
    }
    if (request.method === 'POST' && pathname === '/publish') {
      late.publish(now());
      response.writeHead(204).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'GET, please.');
    const moment = {
      now: now(),
      origin,
      query,
      gateway,
      editionOf: (name) => edition(late.added(NEWSPAPERS[name], now()), { now: now(), origin }),
    };
    const feed = feedAt(pathname, moment);
    if (feed) {
      const kind = query.get('fail') ?? failing;
      if (Object.hasOwn(failures, kind)) return failures[kind](response, feed);
      return send(request, response, {
        ...feed,
        headers: { 'Access-Control-Allow-Origin': '*', ...feed.headers },
      });
    }
    const page = await pageAt(pathname, moment);
    if (page) {
      failing = '';
      if (pathname.endsWith('/')) late.withdraw();
      return send(request, response, {
        type: 'text/html; charset=utf-8',
        body: query.has('prerender') ? await prerendered(page, pathname, here(origin)) : page,
        headers: { 'Content-Security-Policy': policy(gateway) },
      });
    }
    const forecast = await weather.at(pathname);
    if (forecast) return send(request, response, forecast);
    const file = await fileAt(pathname);
    if (file) return send(request, response, { ...file, headers: { 'Access-Control-Allow-Origin': '*' } });
    if (/^\/(vi|en|ar|old)$/.test(pathname))
      return response.writeHead(308, { Location: `${pathname}/` }).end();
    if (pathname.startsWith('/dist/')) return refuse(response, 404, 'Not built yet: npm run build');
    return refuse(response, 404, 'Không có trang này. / No such page.');
  };

  /**
   * Where this server itself can ask it, whatever name readers call it by. A name of this machine stays as they wrote
   * it: addresses in the feeds are then of the page's own origin.
   */
  const here = (named) => {
    const own = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
    const called = own === '127.0.0.1' && named === `http://localhost:${address.port}` ? 'localhost' : own;
    return `http://${called}:${address.port}/`;
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'The demo made a mistake.');
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        weather.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function main() {
  const port = Number(process.env['PORT'] || 4173);
  const host = process.env['HOST'] || '127.0.0.1';
  try {
    const gateway = process.env['TINBOX_DEMO_GATEWAY'] || undefined;
    const { url } = await createDemoServer({ port, host, gateway });
    console.log(`The demo newspaper is at ${url}`);
  } catch (error) {
    console.error(
      error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
        ? `Port ${port} is taken: choose another with PORT=4180 npm start.`
        : error,
    );
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
