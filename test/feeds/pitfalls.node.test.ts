import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadContext } from '../../src/feeds/adapter.js';
import { readFeed } from '../../src/feeds/adapters.js';
import type { Article } from '../../src/model/article.js';
import type { Feed } from '../../src/model/feed.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';

const context: ReadContext = { url: 'https://bao.example/feed.json', parse: nodeMarkup, timeZone: '+07:00' };

/** One item of a JSON Feed, all the way from the answer to the model. */
async function read(...items: readonly object[]): Promise<Feed> {
  const body = {
    version: 'https://jsonfeed.org/version/1.1',
    items: items.map((item, index) => ({ id: `${index}`, url: `/${index}`, title: `Tin ${index}`, ...item })),
  };
  const result = await readFeed(body, context);
  assert.ok(result.ok);
  return result.value;
}

async function one(item: object): Promise<Article> {
  const [article] = (await read(item)).articles;
  assert.ok(article, 'the story is shown');
  return article;
}

const reasons = ({ diagnosis }: Feed): readonly string[] => diagnosis.dropped.map(({ reason }) => reason);

test('pitfall “double/triple-encoded entities”: decoded at most twice, stopped when stable', async () => {
  assert.equal((await one({ title: 'AT&amp;amp;T' })).title, 'AT&T');
  assert.equal((await one({ title: 'AT&amp;amp;amp;T' })).title, 'AT&amp;T');
  assert.equal((await one({ title: '&amp;#8220;Nón lá&amp;#8221;' })).title, '“Nón lá”');
  assert.equal((await one({ title: 'Lúa & ngô' })).title, 'Lúa & ngô');
});

test('pitfall “double/triple-encoded entities”: a title about HTML keeps its literal tag', async () => {
  assert.equal((await one({ title: 'Thẻ <b> trong HTML' })).title, 'Thẻ <b> trong HTML');
  assert.equal((await one({ title: 'Thẻ &lt;b&gt; trong HTML' })).title, 'Thẻ <b> trong HTML');
});

test('pitfall “raw HTML in plain fields”: words without tags, scripts and styles', async () => {
  const { title, summary } = await one({
    title: '<b>Khẩn</b><br>Bão số 5<img src=x onerror=alert(1)>',
    summary: '<p>Mưa lớn</p><script>alert(1)</script><style>p{}</style><p>nhiều nơi</p>',
  });
  assert.equal(title, 'Khẩn Bão số 5');
  assert.equal(summary, 'Mưa lớn nhiều nơi');
});

test('pitfall “XSS”: no javascript:, data: or vbscript: address, however it is spelled, in any field', async () => {
  for (const url of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'https:\\\\evil.example',
    'https://user@evil.example',
  ]) {
    assert.deepEqual(reasons(await read({ url })), ['unsafe-url'], url);
    const article = await one({ image: url, authors: [{ name: 'Lê Hạnh', url }] });
    assert.equal(article.image, undefined);
    assert.deepEqual(article.authors, [{ name: 'Lê Hạnh' }]);
  }
  assert.equal((await one({ image: 'data:image/png;base64,AAAA' })).image?.src, 'data:image/png;base64,AAAA');
  assert.equal((await one({ image: 'data:image/svg+xml;base64,AAAA' })).image, undefined);
});

test('pitfall “relative, //cdn, spaces, non-ASCII, &amp; in url”: resolved against the feed', async () => {
  const url = async (value: string): Promise<string> => (await one({ url: value })).url;
  assert.equal(await url('tin/cau'), 'https://bao.example/tin/cau');
  assert.equal(await url('//cdn.example/cau'), 'https://cdn.example/cau');
  assert.equal(await url(' /cầu mới '), 'https://bao.example/c%E1%BA%A7u%20m%E1%BB%9Bi');
  assert.equal(await url('/cau?a=1&amp;b=2'), 'https://bao.example/cau?a=1&b=2');
});

test('pitfall “http image on https page”: asked over https', async () => {
  const feed = await read({ image: 'http://anh.example/cau.jpg' });
  assert.equal(feed.articles[0]?.image?.src, 'https://anh.example/cau.jpg');
  assert.equal(feed.diagnosis.imagesUpgraded, 1);
});

test('pitfall “dates”: all known forms are one moment, all zeros are none', async () => {
  for (const date_published of [
    '2024-04-10T17:04:00+07:00',
    '2024-04-10 17:04:00',
    '10/04/2024 17:04',
    '17:04 10/04/2024',
    'Thứ tư, 10/04/2024, 17:04 (GMT+7)',
    '10/04/2024, 17:04 GMT+7',
    '10/04/2024 17:04 ICT',
    '2024-04-10T05:04:00-5:00',
    '2024-04-10T17:04:00+07',
    1712743440,
    '1712743440',
    1712743440000,
    '/Date(1712743440000)/',
  ])
    assert.equal((await one({ date_published })).published, '2024-04-10T10:04:00Z', `${date_published}`);
  for (const date_published of ['0000-00-00 00:00:00', '-0001-11-30T00:00:00', '1970-01-01T00:00:00Z', 0])
    assert.equal((await one({ date_published })).published, undefined, `${date_published}`);
});

test('pitfall “dates”: the order of day and month is declared, never the browser’s', async () => {
  const body = [{ title: 'Tin', url: '/a', published: '04/10/2024 10:04 UTC' }];
  for (const [dateOrder, published] of [
    ['mdy', '2024-04-10T10:04:00Z'],
    ['dmy', '2024-10-04T10:04:00Z'],
  ] as const) {
    const result = await readFeed(body, { ...context, dateOrder });
    assert.ok(result.ok);
    assert.equal(result.value.articles[0]?.published, published);
  }
});

test('pitfall “missing date”: no date, and the feed’s order stays', async () => {
  const { articles } = await read({}, { date_published: '2024-04-10T10:04:00Z' }, { date_published: 'nay' });
  assert.deepEqual(
    articles.map(({ id, published }) => [id, published]),
    [
      ['0', undefined],
      ['1', '2024-04-10T10:04:00Z'],
      ['2', undefined],
    ],
  );
});

test('pitfall “duplicates”: by canonical address, then by headline and day; never by id alone', async () => {
  const date_published = '2024-04-10T10:04:00Z';
  const feed = await read(
    { id: 'x', url: 'https://bao.example/cau', title: 'Một', date_published },
    { id: 'x', url: 'https://bao.example/duong', title: 'Hai', date_published },
    { id: 'y', url: 'http://www.bao.example/cau/?utm_source=zalo#binh-luan', title: 'Ba', date_published },
    { id: 'z', url: 'https://bao.example/cau/amp', title: 'Bốn', date_published },
    { id: 't', url: 'https://bao.example/khac', title: 'một', date_published },
  );
  assert.deepEqual(
    feed.articles.map(({ title }) => title),
    ['Một', 'Hai'],
  );
  assert.deepEqual(reasons(feed), ['duplicate', 'duplicate', 'duplicate']);
});

test('pitfall “HTML returned as 200, empty 200, null, {items:{}}”: told apart from each other', async () => {
  const kind = async (body: unknown): Promise<unknown> => {
    const result = await readFeed(body, context);
    return result.ok ? result.value.articles.length : result.failure.kind;
  };
  assert.equal(await kind('<!doctype html><title>502</title>'), 'parse');
  assert.equal(await kind(null), 'schema');
  assert.equal(await kind({ items: {} }), 'schema');
  assert.equal(await kind({ items: [] }), 0);
  assert.equal(await kind([]), 0);
  assert.equal(await kind({ message: 'Internal error' }), 'format');
});

test('pitfall “oversize”: 5,000 items at most', async () => {
  const feed = await read(...Array<object>(5500).fill({}));
  assert.equal(feed.articles.length, 5000);
  assert.equal(feed.diagnosis.items, 5500);
  assert.deepEqual(new Set(reasons(feed)), new Set(['over-limit']));
});

test('pitfall “NFC/NFD, U+00A0, zero-width, soft hyphen”: one composed line', async () => {
  const { title } = await one({
    title: `\u00a0${'Quảng Trị'.normalize('NFD')}\u200b:\u00a0mưa\u00ad lớn\ufeff `,
  });
  assert.equal(title, 'Quảng Trị: mưa lớn');
});

test('pitfall “NFC/NFD …”: control characters and what turns the line around are gone', async () => {
  assert.equal((await one({ title: 'Tin\u0000 \u202enóng\u202c \u2066mới\u2069' })).title, 'Tin nóng mới');
});

test('pitfall “template leak”: a headline that is one is left out, a field that is one is not shown', async () => {
  const feed = await read(
    { title: '{name} - {time} {body}' },
    { title: 'undefined' },
    { title: 'null' },
    { title: '[object Object]' },
    { title: 'NaN' },
    { summary: '{body}', tags: ['undefined', 'cầu'], image: '{image}', authors: [{ name: '${author}' }] },
  );
  assert.deepEqual(reasons(feed), Array(5).fill('template'));
  assert.deepEqual(feed.articles, [{ id: '5', url: 'https://bao.example/5', title: 'Tin 5', tags: ['cầu'] }]);
});
