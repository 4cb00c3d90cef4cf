import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { localServer } from '../connector/servers.js';
import { Clock, testGateway } from './gateway.js';

const RSS = readFileSync(new URL('../../fixtures/rss-media.xml', import.meta.url), 'utf8');
const ATOM = readFileSync(new URL('../../fixtures/atom-papers.xml', import.meta.url), 'utf8');
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Bản tin & chợ',
  items: [{ id: '1', url: '/mua', title: 'Mưa lớn ở Cửa Việt', date_published: '2024-04-10T10:04:00+07:00' }],
});

let isDown = false;
let version = 1;
const server = await localServer((request, response) => {
  const path = new URL(request.url ?? '', 'http://x').pathname;
  if (isDown) return void response.writeHead(503, { 'retry-after': '40' }).end('Bảo trì');
  if (path === '/moi' || path === '/rss') response.setHeader('etag', `"v${version}"`);
  if (request.headers['if-none-match'] === `"v${version}"`) return void response.writeHead(304).end();
  const bodies: Record<string, [string, string]> = {
    '/rss': ['application/rss+xml', RSS],
    '/atom': ['application/atom+xml', ATOM],
    '/json': ['application/json', JSON_FEED],
    '/moi': ['application/json', JSON_FEED.replace('Mưa lớn', `Mưa lớn lần ${version}`)],
    '/html': ['text/html', '<!doctype html><title>404</title>'],
    '/empty': ['application/json', '{"version":"https://jsonfeed.org/version/1.1","items":[]}'],
  };
  const [type, body] = bodies[path] ?? ['text/plain', ''];
  response.writeHead(200, { 'content-type': type }).end(body);
});

const feed = (path: string, more: object = {}): object => ({ url: server.origin + path, ...more });
const settings = {
  timeZone: 'Asia/Ho_Chi_Minh',
  feeds: {
    ...{ rss: feed('/rss'), atom: feed('/atom'), json: feed('/json'), moi: feed('/moi', { every: 100 }) },
    ...{ html: feed('/html'), empty: feed('/empty') },
  },
};

interface Read {
  readonly version: string;
  readonly items: readonly { readonly title: string }[];
  readonly _tinbox: object;
}
const bodyOf = async (response: Response | Promise<Response>): Promise<Read> =>
  (await (await response).json()) as Read;

test('RSS, Atom and JSON Feed are given as our JSON Feed, to any page', async () => {
  const { app } = await testGateway(settings);
  for (const [name, least] of [
    ['rss', 3],
    ['atom', 1],
    ['json', 1],
  ] as const) {
    const response = await app.request(`/v1/feeds/${name}`);
    assert.equal(response.status, 200, name);
    assert.equal(response.headers.get('content-type'), 'application/feed+json; charset=utf-8');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const body = await bodyOf(response);
    assert.equal(body.version, 'https://jsonfeed.org/version/1.1');
    assert.ok(body.items.length >= least, name);
    assert.deepEqual(body._tinbox, { plain: true });
  }
});

test('a feed that is not configured is not there, whatever it is called', async () => {
  const { app } = await testGateway(settings);
  for (const name of ['nothing', '__proto__', 'constructor', 'http:%2F%2F127.0.0.1', '..%2Fhealthz']) {
    const response = await app.request(`/v1/feeds/${name}`);
    assert.equal(response.status, 404, name);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  }
});

test('who has the copy is told so, and a shared cache may keep it until the next fetch', async () => {
  const clock = new Clock();
  const { app } = await testGateway(settings, { clock });
  const first = await app.request('/v1/feeds/moi');
  const etag = first.headers.get('etag') ?? '';
  assert.match(etag, /^"[\w-]{22}"$/);
  const seconds = Number(/s-maxage=(\d+)/.exec(first.headers.get('cache-control') ?? '')?.[1]);
  assert.ok(seconds >= 90 && seconds <= 110);
  assert.equal(first.headers.get('tinbox-fetched'), '2024-04-10T10:00:00Z');
  for (const has of [etag, `W/${etag}`, `"a", ${etag}`, '*']) {
    const again = await app.request('/v1/feeds/moi', { headers: { 'If-None-Match': has } });
    assert.equal(again.status, 304, has);
    assert.equal(await again.text(), '');
  }
  assert.equal((await app.request('/v1/feeds/moi', { headers: { 'If-None-Match': '"a"' } })).status, 200);
  clock.pass(40);
  const later = await app.request('/v1/feeds/moi');
  assert.equal(/s-maxage=(\d+)/.exec(later.headers.get('cache-control') ?? '')?.[1], `${seconds - 40}`);
});

test('a page may ask for its headers, and only read', async () => {
  const { app } = await testGateway(settings);
  const preflight = await app.request('/v1/feeds/rss', { method: 'OPTIONS' });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('access-control-allow-methods'), 'GET, HEAD');
  assert.equal((await app.request('/v1/feeds/rss', { method: 'HEAD' })).status, 200);
  assert.equal((await app.request('/v1/feeds/rss', { method: 'POST' })).status, 404);
});

test('before its time nothing is asked for, and an unchanged feed costs its publisher no body', async () => {
  const clock = new Clock();
  const { app, feeds } = await testGateway(settings, { clock });
  version = 1;
  const first = await app.request('/v1/feeds/moi');
  const asked = server.asked.length;
  await feeds.refresh('moi');
  assert.equal(server.asked.length, asked);
  clock.pass(111);
  await feeds.refresh('moi');
  assert.equal(server.asked.length, asked + 1);
  const same = await app.request('/v1/feeds/moi');
  assert.equal(same.headers.get('etag'), first.headers.get('etag'));
  assert.equal(same.headers.get('tinbox-fetched'), '2024-04-10T10:01:51Z');
  version = 2;
  clock.pass(111);
  await feeds.refresh('moi');
  const changed = await app.request('/v1/feeds/moi');
  assert.notEqual(changed.headers.get('etag'), first.headers.get('etag'));
  assert.equal((await bodyOf(changed)).items[0]?.title, 'Mưa lớn lần 2 ở Cửa Việt');
});

test('through an outage the last good copy stays, and says since when', async () => {
  const clock = new Clock();
  const { app, feeds, failures } = await testGateway(settings, { clock });
  const good = await app.request('/v1/feeds/moi');
  isDown = true;
  try {
    for (let minutes = 0; minutes < 10; minutes++) {
      clock.pass(60);
      await feeds.refresh('moi');
    }
    const stale = await app.request('/v1/feeds/moi');
    assert.equal(stale.status, 200);
    assert.equal(stale.headers.get('tinbox-stale'), '600');
    assert.notEqual(stale.headers.get('etag'), good.headers.get('etag'));
    assert.match(stale.headers.get('cache-control') ?? '', /s-maxage=15,/);
    const [before, now] = [await bodyOf(good), await bodyOf(stale)];
    assert.deepEqual(now.items, before.items);
    assert.deepEqual(now._tinbox, { plain: true, stale: true, fetched: '2024-04-10T10:00:00Z' });
    assert.ok(failures.length >= 4 && failures.every((failure) => failure === 'moi: http 503'));
  } finally {
    isDown = false;
  }
  clock.pass(120);
  await feeds.refresh('moi');
  assert.equal((await app.request('/v1/feeds/moi')).headers.get('tinbox-stale'), null);
});

test('a feed that never came is a problem in words, and is not asked for by every reader', async () => {
  const { app, failures } = await testGateway(settings);
  const before = server.asked.length;
  for (const reader of [1, 2, 3]) {
    const response = await app.request('/v1/feeds/html', { headers: { 'Accept-Language': 'en' } });
    assert.equal(response.status, 503, `${reader}`);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(((await response.json()) as { type: string }).type, 'urn:tinbox:problem:feed-away');
  }
  assert.equal(server.asked.length, before + 1);
  assert.deepEqual(failures, ['html: parse']);
});

test('a list that lost its stories keeps those it had; one that never had any is empty', async () => {
  const clock = new Clock();
  const { app } = await testGateway(settings, { clock });
  assert.deepEqual((await bodyOf(app.request('/v1/feeds/empty'))).items, []);
  let body = JSON_FEED;
  const changing = await localServer((_, response) => response.end(body));
  const {
    app: other,
    feeds,
    failures,
  } = await testGateway({ feeds: { tin: { url: changing.origin, every: 30 } } }, { clock });
  assert.equal((await bodyOf(other.request('/v1/feeds/tin'))).items.length, 1);
  body = '{"version":"https://jsonfeed.org/version/1.1","items":[]}';
  clock.pass(60);
  await feeds.refresh('tin');
  assert.equal((await bodyOf(other.request('/v1/feeds/tin'))).items.length, 1);
  assert.deepEqual(failures, ['tin: empty']);
});
