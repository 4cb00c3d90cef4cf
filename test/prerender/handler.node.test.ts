import assert from 'node:assert/strict';
import { test } from 'node:test';
import { always, prerenderHandler, TITLES } from '../helpers/prerendered-pages.js';

const list = '<tin-related-news src="/feed.json"></tin-related-news>';
const request = new Request('https://bao.example/trang');
const html = { 'content-type': 'text/html; charset=utf-8' };
const handler = prerenderHandler({ fetch: always(), timeZone: '+07:00' });

const through = (body: BodyInit | null, headers: HeadersInit, status = 200): Promise<Response> =>
  handler(request, () => new Response(body, { status, headers }));

test('an HTML answer gets its news and keeps its status and its headers, but those that speak of its bytes', async () => {
  const answer = await through(
    list,
    {
      ...html,
      ...{
        'content-length': String(list.length),
        etag: '"a"',
        'last-modified': 'Wed, 10 Apr 2024 10:00:00 GMT',
      },
      ...{ 'accept-ranges': 'bytes', 'cache-control': 'max-age=60', 'x-paper': 'a', vary: 'accept' },
    },
    404,
  );
  assert.equal(answer.status, 404);
  assert.deepEqual([...answer.headers].sort(), [
    ['cache-control', 'max-age=60'],
    ['content-type', 'text/html; charset=utf-8'],
    ['vary', 'accept'],
    ['x-paper', 'a'],
  ]);
  const page = await answer.text();
  for (const title of TITLES) assert.ok(page.includes(title));
});

test('whatever is no whole HTML passes as the same answer', async () => {
  const others: readonly (readonly [BodyInit | null, HeadersInit, number])[] = [
    [list, { 'content-type': 'application/json' }, 200],
    [list, { 'content-type': 'application/xhtml+xml' }, 200],
    [list, { 'content-type': 'text/htmlx' }, 200],
    [list, {}, 200],
    [list, { ...html, 'content-range': 'bytes 0-9/99' }, 206],
    [list, { ...html, 'content-encoding': 'gzip' }, 200],
  ];
  for (const [body, headers, status] of others) {
    const page = new Response(body, { headers, status });
    assert.equal(await handler(request, () => page), page);
  }
  assert.equal((await through(null, { ...html, etag: '"a"' }, 304)).status, 304);
});

test('the encoding that the server names is the page’s', async () => {
  const answer = await through(list, { 'content-type': 'text/html; charset=iso-8859-1' });
  assert.match(await answer.text(), /M&#432;a/);
});

test('an address that an environment does not have is that of the request', async () => {
  const lacking = prerenderHandler({ fetch: always(), baseUrl: undefined as never });
  const answer = await lacking(request, () => new Response(list, { headers: html }));
  const page = await answer.text();
  for (const title of TITLES) assert.ok(page.includes(title));
});

test('options may be made for each page, and work behind it is made known to its worker', async () => {
  const nonced = prerenderHandler((_, { headers }) => ({
    fetch: always(),
    nonce: headers.get('x-nonce') ?? '',
  }));
  const answer = await nonced(request, () => new Response(list, { headers: { ...html, 'x-nonce': 'abc' } }), {
    waitUntil: () => undefined,
  });
  assert.match(await answer.text(), /<style nonce="abc">/);
});
