import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadContext } from '../../src/feeds/adapter.js';
import { collect, type About, type Draft } from '../../src/feeds/collect.js';
import type { Article } from '../../src/model/article.js';
import type { Feed } from '../../src/model/feed.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { sampleArticles } from '../prerender/sample-articles.js';

const context: ReadContext = { url: 'https://bao.example/tin.json', parse: nodeMarkup, timeZone: '+07:00' };
const about: About = { format: 'thử' };

const read = (drafts: readonly (Draft | undefined)[], more: Partial<ReadContext> = {}): Feed =>
  collect(drafts, { ...context, ...more }, about);

const one = (draft: Draft, more: Partial<ReadContext> = {}): Article => {
  const [article] = read([{ title: 'Cầu mới', url: '/cau', ...draft }], more).articles;
  assert.ok(article);
  return article;
};

test('a story needs no more than a headline and an address', () => {
  assert.deepEqual(read([{ title: ' Cầu <b>mới</b> ', url: '/cau' }]).articles, [
    { id: 'https://bao.example/cau', url: 'https://bao.example/cau', title: 'Cầu mới' },
  ]);
});

test('the sample stories come through untouched', () => {
  const { articles } = collect(sampleArticles, context, { ...about, plain: true });
  assert.deepEqual(articles, sampleArticles);
});

test('unfit items are left out and counted, in their places, and the rest is shown', () => {
  const { articles, diagnosis } = read([
    undefined,
    { url: '/a' },
    { title: ' \u200b ', url: '/a' },
    { title: '...', url: '/a' },
    { title: 'Không địa chỉ' },
    { title: 'Địa chỉ trống', url: ' ' },
    { title: 'Địa chỉ là dấu', url: '#' },
    { title: 'Địa chỉ chưa điền', url: '{url}' },
    { title: 'Bấm vào đây', url: 'javascript:alert(1)' },
    { title: '{title}', url: '/a' },
    { title: 'undefined', url: '/a' },
    { title: 'Cầu mới', url: '/a' },
    { title: 'Cầu mới, bản di động', url: 'http://m.bao.example/a/?utm_source=zalo' },
    { title: { text: 'Đối tượng' }, url: '/b' },
  ]);
  assert.deepEqual(
    articles.map(({ title }) => title),
    ['Cầu mới'],
  );
  assert.deepEqual(diagnosis, {
    format: 'thử',
    items: 14,
    dropped: [
      'not-an-object',
      'no-title',
      'no-title',
      'no-title',
      'no-url',
      'no-url',
      'no-url',
      'no-url',
      'unsafe-url',
      'template',
      'template',
    ]
      .map((reason, index) => ({ index, reason }))
      .concat({ index: 12, reason: 'duplicate' }, { index: 13, reason: 'no-title' }),
    datesGuessed: 0,
    datesDropped: 0,
    titlesCut: 0,
    imagesUpgraded: 0,
  });
});

test('behind the 5,000th item nothing is read', () => {
  const { articles, diagnosis } = read(
    [...Array(5003).keys()].map((index) => ({ title: `Tin ${index}`, url: `/${index}` })),
  );
  assert.equal(articles.length, 5000);
  assert.deepEqual(
    diagnosis.dropped,
    [5000, 5001, 5002].map((index) => ({ index, reason: 'over-limit' })),
  );
});

test('the same headline on the same day is the same story, on another day another', () => {
  const published = '2024-04-10T10:04:00Z';
  const titles = read([
    { title: 'Giá vàng hôm nay', url: '/a', published },
    { title: 'GIÁ VÀNG  HÔM NAY', url: '/b', published: '10/04/2024 18:00' },
    { title: 'Giá vàng hôm nay', url: '/c', published: '2024-04-11T10:04:00Z' },
    { title: 'Giá vàng hôm nay', url: '/d' },
    { title: 'Giá vàng hôm nay', url: '/e' },
  ]);
  assert.deepEqual(
    titles.articles.map(({ url }) => url.slice(-1)),
    ['a', 'c', 'd', 'e'],
  );
});

test('two stories under one id are two stories', () =>
  assert.equal(
    read([
      { id: 1, title: 'Một', url: '/a' },
      { id: 1, title: 'Hai', url: '/b' },
    ]).articles.length,
    2,
  ));

test('a headline that came cut says so, and keeps its words', () => {
  for (const [title, shown] of [
    ['Cầu mới qua ...', 'Cầu mới qua ...'],
    ['Cầu mới qua…', 'Cầu mới qua…'],
    ['Cầu mới qua &hellip;', 'Cầu mới qua …'],
    ['Cầu mới qua [&#8230;]', 'Cầu mới qua…'],
    ['Cầu mới qua [...]', 'Cầu mới qua…'],
  ]) {
    const article = one({ title });
    assert.equal(article.title, shown);
    assert.equal(article.titleCut, true);
  }
  assert.equal(one({ titleCut: true }).titleCut, undefined);
  assert.equal(read([{ title: 'Cầu …', url: '/a' }]).diagnosis.titlesCut, 1);
});

test('pictures are asked over https on a page that is, and counted', () => {
  const image = {
    src: 'http://anh.example/a.jpg',
    sources: [{ src: 'http://anh.example/b.jpg', width: 320 }],
  };
  assert.deepEqual(one({ image }).image, {
    src: 'https://anh.example/a.jpg',
    sources: [{ src: 'https://anh.example/b.jpg', width: 320 }],
  });
  assert.equal(one({ image }, { secure: false }).image?.src, 'http://anh.example/a.jpg');
  assert.equal(read([{ title: 'A', url: '/a', image }]).diagnosis.imagesUpgraded, 1);
  assert.equal(read([{ title: 'A', url: 'http://bao.example/a' }]).articles[0]?.url, 'http://bao.example/a');
});

test('a picture is only what can be shown; its words, sizes and focus may be missing or wrong', () => {
  assert.deepEqual(one({ image: '/a.jpg' }).image, { src: 'https://bao.example/a.jpg' });
  assert.deepEqual(one({ image: ['/a.jpg', '/b.jpg'] }).image, { src: 'https://bao.example/a.jpg' });
  assert.equal(one({ image: { alt: 'Cầu' } }).image, undefined);
  assert.equal(one({ image: { src: 'javascript:1', width: 3 } }).image, undefined);
  assert.equal(one({ image: '' }).image, undefined);
  const image = {
    src: '/a.jpg',
    width: '320',
    height: -1,
    alt: null,
    credit: 5,
    focus: { x: 0.5 },
    sources: {},
  };
  assert.deepEqual(one({ image }).image, { src: 'https://bao.example/a.jpg', width: 320, credit: '5' });
  assert.deepEqual(one({ image: { ...image, focus: { x: '0', y: 1 }, height: 213.4 } }).image, {
    src: 'https://bao.example/a.jpg',
    width: 320,
    height: 213,
    credit: '5',
    focus: { x: 0, y: 1 },
  });
});

test('other widths of a picture stand in order, the broken ones left out', () => {
  const sources = [
    { src: '/l.jpg', width: 1200 },
    { src: '/s.jpg', width: 320 },
    { src: '/x.jpg' },
    { src: 'data:text/html,x', width: 5 },
    null,
  ];
  assert.deepEqual(
    one({ image: { src: '/l.jpg', sources } }).image?.sources?.map(({ width }) => width),
    [320, 1200],
  );
});

test('a picture is not called what the headline says already', () => {
  assert.equal(one({ image: { src: '/a.jpg', alt: 'CẦU mới' } }).image?.alt, undefined);
  assert.equal(
    one({ image: { src: '/a.jpg', alt: 'Cầu mới nhìn từ bờ nam' } }).image?.alt,
    'Cầu mới nhìn từ bờ nam',
  );
});

test('dates are read in the page’s zone, and what was assumed or given up is counted', () => {
  const { articles, diagnosis } = read([
    { title: 'Một', url: '/1', published: '2024-04-10T10:04:00Z' },
    { title: 'Hai', url: '/2', published: '2024-04-10 17:04:00', updated: '11/04/2024 08:00' },
    { title: 'Ba', url: '/3', published: 'hôm qua' },
    { title: 'Bốn', url: '/4', published: '0000-00-00 00:00:00', updated: '2024-04-10' },
    { title: 'Năm', url: '/5', published: '', updated: null },
  ]);
  assert.deepEqual(
    articles.map(({ published, updated }) => [published, updated]),
    [
      ['2024-04-10T10:04:00Z', undefined],
      ['2024-04-10T10:04:00Z', '2024-04-11T01:00:00Z'],
      [undefined, undefined],
      [undefined, '2024-04-10'],
      [undefined, undefined],
    ],
  );
  assert.equal(diagnosis.datesGuessed, 1);
  assert.equal(diagnosis.datesDropped, 2);
});

test('a format’s own law about zones is no guess', () => {
  const draft = { title: 'Một', url: '/1', published: '2024-04-10T10:04:00' };
  const { articles, diagnosis } = collect([draft], context, { ...about, dates: { timeZone: 'UTC' } });
  assert.equal(articles[0]?.published, '2024-04-10T10:04:00Z');
  assert.equal(diagnosis.datesGuessed, 0);
});

test('who paid is never without the label', () => {
  assert.deepEqual(one({ sponsor: 'Hợp tác xã Gio An' }), {
    id: 'https://bao.example/cau',
    url: 'https://bao.example/cau',
    title: 'Cầu mới',
    sponsor: 'Hợp tác xã Gio An',
    sponsored: true,
  });
  assert.equal(one({ sponsored: 'true' }).sponsored, true);
  assert.equal('sponsored' in one({ sponsored: false, live: 0 }), false);
});

test('names, numbers and words come as they may, or not at all', () => {
  assert.deepEqual(one({ authors: 'Lê Hạnh' }).authors, [{ name: 'Lê Hạnh' }]);
  assert.deepEqual(
    one({ authors: [{ name: 'Đặng Ký', url: 'javascript:1' }, { url: '/x' }, null] }).authors,
    [{ name: 'Đặng Ký' }],
  );
  assert.deepEqual(one({ tags: ['cầu', '', null, 'cầu', 5] }).tags, ['cầu', '5']);
  assert.equal(one({ tags: [] }).tags, undefined);
  assert.equal(one({ commentCount: 0 }).commentCount, 0);
  assert.equal(one({ commentCount: '12' }).commentCount, 12);
  for (const commentCount of [-1, NaN, Infinity, '', 'nhiều', null, true, {}])
    assert.equal(one({ commentCount }).commentCount, undefined);
  assert.equal(one({ pin: 0 }).pin, undefined);
  assert.equal(one({ pin: 1 }).pin, 1);
  assert.equal(one({ access: 'members' }).access, 'members');
  assert.equal(one({ access: 'public' }).access, undefined);
  assert.deepEqual(one({ media: { kind: 'video', duration: '383.6' } }).media, {
    kind: 'video',
    duration: 384,
  });
  assert.deepEqual(one({ media: 'gallery' }).media, { kind: 'gallery' });
  assert.equal(one({ media: { duration: 3 } }).media, undefined);
  assert.equal(one({ id: 7 }).id, '7');
});

test('a part that is a template is left out, the story stays', () => {
  const article = one({
    id: '[object Object]',
    summary: '{body}',
    section: 'undefined',
    kicker: 'null',
    authors: ['{{author}}'],
    tags: ['NaN'],
    image: { src: '/a.jpg', alt: '${alt}' },
    published: 'Invalid Date',
  });
  assert.deepEqual(article, {
    id: 'https://bao.example/cau',
    url: 'https://bao.example/cau',
    title: 'Cầu mới',
    image: { src: 'https://bao.example/a.jpg' },
  });
});

test('a story’s language is told where it is not the feed’s', () => {
  const { articles, language } = collect(
    [
      { title: 'Một', url: '/1', language: 'vi-VN' },
      { title: 'One', url: '/2', language: 'EN' },
      { title: 'Hai', url: '/3', language: 'tiếng Việt' },
      { title: 'Ba', url: '/4', language: 5 },
    ],
    context,
    { ...about, language: 'vi_vn' },
  );
  assert.equal(language, 'vi-VN');
  assert.deepEqual(
    articles.map((article) => article.language),
    [undefined, 'en', undefined, undefined],
  );
});

test('the feed has a title and a next page, if they are fit', () => {
  const feed = collect([], context, { ...about, title: 'Báo &amp; đời', next: '?trang=2' });
  assert.equal(feed.title, 'Báo & đời');
  assert.equal(feed.next, 'https://bao.example/tin.json?trang=2');
  const bare = collect([], context, { ...about, title: '{title}', next: context.url });
  assert.deepEqual(Object.keys(bare), ['articles', 'diagnosis']);
  assert.equal(collect([], context, { ...about, next: 'javascript:1' }).next, undefined);
});

test('a feed goes on at its own origin only, and never with itself', () => {
  const next = (value: unknown, more: Partial<ReadContext> = {}): unknown =>
    collect([], { ...context, ...more }, { ...about, next: value }).next;
  assert.equal(next('https://khac.example/tin.json?trang=2'), undefined);
  assert.equal(next('//khac.example/2'), undefined);
  assert.equal(next('https://bao.example:8443/2'), undefined);
  assert.equal(next('https://bao.example.khac.example/2'), undefined);
  assert.equal(next(`${context.url}#trang-2`), undefined);
  assert.equal(next('?trang=2#dau'), 'https://bao.example/tin.json?trang=2');
  assert.equal(next('http://bao.example/2'), undefined);
  assert.equal(next('/2', { url: 'http://bao.example/tin.json' }), 'http://bao.example/2');
  assert.equal(next('https://bao.example/2', { url: '' }), undefined);
});

test('a whole article in place of a standfirst is cut between words', () => {
  const { summary = '' } = one({ summary: 'mưa lớn '.repeat(1000) });
  assert.ok(summary.length <= 1000 && summary.length > 900);
  assert.match(summary, /(mưa|lớn)…$/);
});

test('nothing is taken from prototypes, neither a page’s nor a feed’s', () => {
  const polluted = Object.prototype as Record<string, unknown>;
  Object.assign(polluted, { url: 'https://evil.example/', summary: 'xấu', sponsored: true, src: '/x.jpg' });
  try {
    const { articles } = read([
      { title: 'Cầu mới', url: '/cau', image: {}, authors: [{ name: 'Lê Hạnh' }] },
      { title: 'Không địa chỉ' },
      JSON.parse('{"title":"Hai","url":"/b","__proto__":{"summary":"xấu"},"constructor":{"x":1}}') as Draft,
    ]);
    for (const key of ['url', 'summary', 'sponsored', 'src']) delete polluted[key];
    assert.deepEqual(articles, [
      {
        id: 'https://bao.example/cau',
        url: 'https://bao.example/cau',
        title: 'Cầu mới',
        authors: [{ name: 'Lê Hạnh' }],
      },
      { id: 'https://bao.example/b', url: 'https://bao.example/b', title: 'Hai' },
    ]);
    assert.equal(Object.getPrototypeOf(articles[1]), Object.prototype);
  } finally {
    for (const key of ['url', 'summary', 'sponsored', 'src']) delete polluted[key];
  }
});
