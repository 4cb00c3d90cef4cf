import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { transform } from 'esbuild';
import { jsonFeed, TITLES } from '../helpers/prerendered-pages.js';

const FILE = new URL('../../dist/prerender.js', import.meta.url);
const skip = existsSync(FILE) ? false : 'nothing is built yet: npm run build';

/** What a runtime at the edge gives, beside the language itself. */
const EDGE = {
  ...{ AbortController, AbortSignal, Headers, Request, Response, URL, URLSearchParams },
  ...{ ReadableStream, TransformStream, WritableStream, TextDecoder, TextEncoder, Uint8Array },
  ...{ setTimeout, clearTimeout, console, queueMicrotask, structuredClone, atob, btoa },
};

test('runs as one file where there is no process, Buffer, document or require', { skip }, async () => {
  const source = readFileSync(FILE, 'utf8');
  assert.equal(/\bimport\(/.test(source), false, 'self-contained');
  const { code } = await transform(source, { format: 'iife', globalName: 'tinbox', target: 'es2022' });
  const asked: string[] = [];
  const fetch = (url: string): Promise<Response> => {
    asked.push(url);
    return Promise.resolve(new Response(jsonFeed()));
  };
  const context = createContext({ ...EDGE, fetch });
  assert.equal(
    runInContext('typeof process + typeof Buffer + typeof document + typeof require', context),
    'undefined'.repeat(4),
  );
  runInContext(code, context);
  const page = '<tin-related-news src="/feed.json" time-zone="Asia/Ho_Chi_Minh"></tin-related-news>';
  const drawn = (await runInContext(
    `tinbox.prerender(${JSON.stringify(page)}, { baseUrl: 'https://bao.example/' })`,
    context,
  )) as string;
  for (const title of TITLES) assert.ok(drawn.includes(title));
  assert.match(drawn, />17:04 10\/04\/2024<\/time>/);
  const streamed = (await runInContext(
    `tinbox.prerenderHandler()(new Request('https://bao.example/'), () =>
      new Response(${JSON.stringify(page)}, { headers: { 'content-type': 'text/html; charset=utf-8' } }))`,
    context,
  )) as Response;
  assert.ok((await streamed.text()).includes(TITLES[0] ?? ''));
  assert.deepEqual(asked, ['https://bao.example/feed.json', 'https://bao.example/feed.json']);
});
