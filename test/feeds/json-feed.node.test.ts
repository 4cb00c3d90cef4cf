import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { ReadContext } from '../../src/feeds/adapter.js';
import { jsonFeed } from '../../src/feeds/adapters/json-feed.js';
import type { Article } from '../../src/model/article.js';
import type { Feed } from '../../src/model/feed.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';

const context: ReadContext = { url: 'https://bao.example/feed.json', parse: nodeMarkup, timeZone: '+07:00' };
const VERSION = 'https://jsonfeed.org/version/1.1';

function read(feed: object, more: Partial<ReadContext> = {}): Feed {
  const result = jsonFeed.read({ version: VERSION, title: 'Báo Gio An', ...feed }, { ...context, ...more });
  assert.ok(result.ok);
  return result.value;
}

function one(item: object, feed: object = {}): Article {
  const [article] = read({ ...feed, items: [{ id: '1', url: '/cau', title: 'Cầu mới', ...item }] }).articles;
  assert.ok(article);
  return article;
}

test('every field of version 1.1 and of our extension finds its place', () => {
  const feed = read({
    home_page_url: 'https://bao.example/',
    feed_url: 'https://bao.example/feed.json',
    next_url: 'https://bao.example/feed.json?trang=2',
    language: 'vi',
    items: [
      {
        id: 2024,
        url: 'https://bao.example/cau',
        external_url: 'https://khac.example/',
        title: 'Cầu mới qua sông Hiếu',
        content_html: '<p>Cả bài.</p>',
        summary: 'QTO - Cây cầu nối hai bờ.',
        image: 'https://bao.example/cau.jpg',
        banner_image: 'https://bao.example/bang.jpg',
        date_published: '2024-04-10T17:04:00+07:00',
        date_modified: '2024-04-10T18:30:00+07:00',
        authors: [
          { name: 'Lê Hạnh', url: 'https://bao.example/le-hanh', avatar: 'https://bao.example/a.jpg' },
        ],
        tags: ['cầu đường', 'Đông Hà'],
        language: 'en',
        attachments: [
          { url: 'https://bao.example/cau.mp4', mime_type: 'video/mp4', duration_in_seconds: 384.2 },
        ],
        _tinbox: {
          kicker: 'Hạ tầng',
          section: 'Kinh tế',
          dateline: 'QTO',
          access: 'members',
          sponsored: true,
          sponsor: 'Hợp tác xã Gio An',
          live: true,
          comment_count: 12,
          image: {
            width: 1200,
            height: 800,
            alt: 'Cây cầu trắng',
            credit: 'Trần Vy',
            focus: { x: 0.25, y: 0.7 },
            sources: [{ src: '/cau-320.jpg', width: 320 }],
          },
          pin: 1,
        },
      },
    ],
  });
  assert.deepEqual(feed, {
    title: 'Báo Gio An',
    language: 'vi',
    next: 'https://bao.example/feed.json?trang=2',
    articles: [
      {
        id: '2024',
        url: 'https://bao.example/cau',
        title: 'Cầu mới qua sông Hiếu',
        kicker: 'Hạ tầng',
        summary: 'QTO - Cây cầu nối hai bờ.',
        image: {
          src: 'https://bao.example/cau.jpg',
          width: 1200,
          height: 800,
          alt: 'Cây cầu trắng',
          sources: [{ src: 'https://bao.example/cau-320.jpg', width: 320 }],
          credit: 'Trần Vy',
          focus: { x: 0.25, y: 0.7 },
        },
        published: '2024-04-10T10:04:00Z',
        updated: '2024-04-10T11:30:00Z',
        authors: [{ name: 'Lê Hạnh', url: 'https://bao.example/le-hanh' }],
        section: 'Kinh tế',
        tags: ['cầu đường', 'Đông Hà'],
        dateline: 'QTO',
        media: { kind: 'video', duration: 384 },
        access: 'members',
        sponsored: true,
        sponsor: 'Hợp tác xã Gio An',
        live: true,
        commentCount: 12,
        pin: 1,
        language: 'en',
      },
    ],
    diagnosis: {
      format: 'json-feed',
      items: 1,
      dropped: [],
      datesGuessed: 0,
      datesDropped: 0,
      titlesCut: 0,
      imagesUpgraded: 0,
    },
  });
});

test('the extension’s own media outranks an attachment, and cannot touch other fields', () => {
  const article = one({
    attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg' }],
    _tinbox: { media: { kind: 'gallery' }, title: 'Khác', url: 'https://evil.example/', tags: ['x'] },
  });
  assert.deepEqual(article, {
    id: '1',
    url: 'https://bao.example/cau',
    title: 'Cầu mới',
    media: { kind: 'gallery' },
  });
});

test('a story without its own address takes the other one, or an id that is one', () => {
  assert.equal(one({ url: undefined, external_url: 'https://khac.example/a' }).url, 'https://khac.example/a');
  assert.equal(
    one({ url: '', external_url: null, id: 'https://bao.example/7' }).url,
    'https://bao.example/7',
  );
  const { diagnosis } = read({ items: [{ id: 'tag:bao.example,2024:7', title: 'A' }] });
  assert.deepEqual(diagnosis.dropped, [{ index: 0, reason: 'no-url' }]);
});

test('the summary is the author’s, else the beginning of the text', () => {
  assert.equal(one({ summary: 'Dẫn', content_text: 'Bài' }).summary, 'Dẫn');
  assert.equal(
    one({ content_text: 'Lúa <b> & ngô\n\nHai', content_html: '<p>x' }).summary,
    'Lúa <b> & ngô Hai',
  );
  assert.equal(one({ content_html: '<p>Lúa &amp; ngô<p>Hai <script>x()</script>' }).summary, 'Lúa & ngô Hai');
  const { summary = '' } = one({ content_html: `<p>${'mưa lớn '.repeat(2000)}</p>` });
  assert.match(summary, /^(mưa lớn )+(mưa|mưa lớn)…$/);
  assert.ok(summary.length > 280 && summary.length <= 301);
});

test('the picture is the image, else the banner, else an attached one', () => {
  const attachments = [
    { url: '/a.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 61 },
    { url: '/a.jpg', mime_type: 'image/jpeg' },
  ];
  assert.equal(one({ image: '/i.jpg', banner_image: '/b.jpg' }).image?.src, 'https://bao.example/i.jpg');
  assert.equal(
    one({ image: '', banner_image: '/b.jpg', attachments }).image?.src,
    'https://bao.example/b.jpg',
  );
  const article = one({ attachments });
  assert.equal(article.image?.src, 'https://bao.example/a.jpg');
  assert.deepEqual(article.media, { kind: 'audio', duration: 61 });
});

test('authors come from the story, old or new, else from the feed', () => {
  const names = (item: object, feed: object = {}): unknown =>
    one(item, feed).authors?.map(({ name }) => name);
  const feed = { authors: [{ name: 'Tòa soạn' }], author: { name: 'Cũ' } };
  assert.deepEqual(names({ author: { name: 'Lê Hạnh' } }, feed), ['Lê Hạnh']);
  assert.deepEqual(names({ authors: [{ name: 'Đặng Ký' }], author: { name: 'Lê Hạnh' } }, feed), ['Đặng Ký']);
  assert.deepEqual(names({}, feed), ['Tòa soạn']);
  assert.deepEqual(names({}, { author: { name: 'Cũ' } }), ['Cũ']);
  assert.equal(names({}), undefined);
});

test('a feed that says it is complete is read like any other', () =>
  assert.equal(read({ expired: true, items: [{ id: 1, url: '/a', title: 'A' }] }).articles.length, 1));

test('a malformed date loses itself, not the story', () => {
  const { articles, diagnosis } = read({ items: [{ id: 1, url: '/a', title: 'A', date_published: 'nay' }] });
  assert.equal(articles.length, 1);
  assert.equal(articles[0]?.published, undefined);
  assert.equal(diagnosis.datesDropped, 1);
});

test('what is no feed fails by its schema', () => {
  for (const body of [null, NaN, 0, 'x', true, [], {}, { items: {} }, { items: null }, { items: 'x' }])
    assert.deepEqual(jsonFeed.read(body, context), { ok: false, failure: { kind: 'schema', at: 'items' } });
});

test('an empty feed is a feed', () => assert.deepEqual(read({ items: [] }).articles, []));

test('objects where words should be do no harm', () => {
  const bad = { toString: 1, valueOf: 1 };
  const { diagnosis } = read({
    version: bad,
    title: bad,
    items: [
      { id: bad, title: bad, attachments: [{ mime_type: bad }, 5, null], _tinbox: bad },
      { id: bad, title: 'A', url: bad },
    ],
  });
  assert.deepEqual(
    diagnosis.dropped.map(({ reason }) => reason),
    ['no-title', 'no-url'],
  );
});

const captures = new URL('../../../shared/captures/feeds/', import.meta.url);
const absent = existsSync(captures) ? false : 'the captured feeds are not on this machine';

for (const [name, shown, reasons] of [
  ['DaringFireball', 48, []],
  ['inessential', 20, []],
  ['allthis', 12, []],
  ['curt', 26, []],
  ['authors', 0, ['no-title', 'no-title', 'no-title', 'no-title']],
] as const)
  test(`a real feed, ${name}: every story is shown or accounted for`, { skip: absent }, () => {
    const body: unknown = JSON.parse(readFileSync(new URL(`jsonfeed-${name}.json`, captures), 'utf8'));
    const result = jsonFeed.read(body, context);
    assert.ok(result.ok);
    const { articles, diagnosis } = result.value;
    assert.equal(articles.length, shown);
    assert.deepEqual(
      diagnosis.dropped.map(({ reason }) => reason),
      reasons,
    );
    for (const { published } of articles) assert.match(published ?? '', /^\d{4}-\d\d-\d\dT/);
  });
