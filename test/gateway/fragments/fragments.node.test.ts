import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Prerender } from '../../../gateway/src/fragments/draw-fragment.js';
import { fromHtml } from '../../../src/feeds/microformats.js';
import { nodeMarkup } from '../../../src/prerender/node-markup.js';
import { prerenderModule } from '../../../tools/build/prerender-module.js';
import { localServer } from '../connector/servers.js';
import { Clock, testGateway } from '../feeds/gateway.js';

const { prerender } = await prerenderModule<{ prerender: Prerender }>('src/prerender/prerender.ts');

let isDown = false;
let title = 'Mưa lớn ở Cửa Việt';
const server = await localServer((_, response) => {
  if (isDown) return void response.writeHead(500).end();
  const items = [title, 'Chợ phiên họp lại', 'Cầu mới thông xe'].map((title, index) => ({
    ...{ id: `${index}`, url: `https://bao.example/${index}`, title },
    date_published: '2024-04-10T10:04:00+07:00',
  }));
  response.end(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', language: 'vi', items }));
});

const settings = {
  address: 'https://tin.bao.example/tinbox',
  timeZone: 'Asia/Ho_Chi_Minh',
  feeds: { tin: { url: server.origin, every: 60 }, none: { url: 'http://127.0.0.1:1/' } },
  fragments: {
    'lien-quan': {
      element: 'tin-related-news',
      feed: 'tin',
      attributes: { heading: 'Tin "liên quan" & mới', limit: '2' },
    },
    english: { element: 'tin-related-news', feed: 'tin', language: 'en' },
    card: { element: 'tin-article-card', feed: 'tin' },
    none: { element: 'tin-related-news', feed: 'none', attributes: { heading: 'Tin' } },
  },
};

test('a widget is HTML that readers without scripts can read, and that the element takes over', async () => {
  const { app } = await testGateway(settings, { prerender });
  const response = await app.request('/v1/fragment/lien-quan');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  const html = await response.text();
  assert.match(
    html,
    /^<tin-related-news data-tin-v="0.1.0" data-tin-fetched="[^"]+" data-tin-ttl="\d+" src="https:\/\/tin\.bao\.example\/tinbox\/v1\/feeds\/tin" heading="Tin &quot;liên quan&quot; &amp; mới" limit="2" time-zone="Asia\/Ho_Chi_Minh">/,
  );
  assert.match(html, /<\/tin-related-news>$/);
  assert.match(html, /<template shadowrootmode="open">/);
  const light = nodeMarkup(html.replace(/<template.*<\/template>/s, ''), 'html');
  assert.ok(light);
  const read = fromHtml(light, { url: 'https://bao.example/', parse: nodeMarkup });
  assert.deepEqual(
    read.articles.map((article) => article.title),
    [title, 'Chợ phiên họp lại'],
  );
});

test('each fragment speaks its own language, Vietnamese where none is named', async () => {
  const { app } = await testGateway(settings, { prerender });
  const html = async (id: string): Promise<string> => (await app.request(`/v1/fragment/${id}`)).text();
  assert.match(await html('lien-quan'), /tháng 4|10\/4\/2024|10\/04\/2024/);
  assert.match(await html('english'), /April|Apr/);
  assert.match(await html('card'), /^<tin-article-card [^>]*data-tin-v/);
});

test('an unchanged fragment costs no body and is drawn once for all instances', async () => {
  const clock = new Clock();
  let drawings = 0;
  const counting: Prerender = (page, options) => {
    drawings++;
    return prerender(page, options);
  };
  const first = await testGateway(settings, { prerender: counting, clock });
  const { configuration, database } = first.gateway;
  const second = await testGateway(settings, { prerender: counting, clock, configuration, database });
  const etag = (await first.app.request('/v1/fragment/card')).headers.get('etag') ?? '';
  const again = await second.app.request('/v1/fragment/card', { headers: { 'If-None-Match': etag } });
  assert.deepEqual([again.status, drawings], [304, 1]);
});

test('a fragment is drawn anew when its feed has changed', async () => {
  const clock = new Clock();
  const { app, feeds } = await testGateway(settings, { prerender, clock });
  const before = await (await app.request('/v1/fragment/lien-quan')).text();
  title = 'Lũ rút ở Cửa Việt';
  clock.pass(70);
  await feeds.refresh('tin');
  const after = await (await app.request('/v1/fragment/lien-quan')).text();
  assert.doesNotMatch(before, /Lũ rút/);
  assert.match(after, /Lũ rút ở Cửa Việt/);
});

test('through an outage, and through a fault of ours, the last good drawing stays', async () => {
  const clock = new Clock();
  let isBroken = false;
  const faulty: Prerender = (page, options) =>
    isBroken ? Promise.reject(new Error('x')) : prerender(page, options);
  const { app, feeds } = await testGateway(settings, { prerender: faulty, clock });
  const good = await (await app.request('/v1/fragment/lien-quan')).text();
  isDown = true;
  try {
    clock.pass(400);
    await feeds.refresh('tin');
    const stale = await app.request('/v1/fragment/lien-quan');
    assert.equal(stale.headers.get('tinbox-stale'), '400');
    assert.equal(await stale.text(), good);
  } finally {
    isDown = false;
  }
  isBroken = true;
  clock.pass(400);
  await feeds.refresh('tin');
  assert.equal(await (await app.request('/v1/fragment/lien-quan')).text(), good);
});

test('where nothing ever came, the answer is the bare element: no heading above nothing', async () => {
  const { app } = await testGateway(settings, { prerender });
  const response = await app.request('/v1/fragment/none');
  assert.equal(response.status, 200);
  assert.equal(
    await response.text(),
    '<tin-related-news src="https://tin.bao.example/tinbox/v1/feeds/none" heading="Tin" time-zone="Asia/Ho_Chi_Minh"></tin-related-news>',
  );
  assert.match(response.headers.get('cache-control') ?? '', /s-maxage=15,/);
});

test('a fragment that is not configured is not there', async () => {
  const { app } = await testGateway(settings, { prerender });
  for (const id of ['x', 'constructor', '__proto__'])
    assert.equal((await app.request(`/v1/fragment/${id}`)).status, 404);
});
