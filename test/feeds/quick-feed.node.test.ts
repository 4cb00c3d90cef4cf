import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createDemoServer } from '../../demo/server.mjs';
import { jsonFeed as benchFeed } from '../../bench/feed.js';
import type { ReadContext } from '../../src/feeds/adapter.js';
import { readFeed } from '../../src/feeds/adapters.js';
import { MOST_ITEMS } from '../../src/feeds/most-items.js';
import { quickFeed } from '../../src/feeds/quick-feed.js';
import type { Feed } from '../../src/model/feed.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { newspapers } from '../fixtures/news.js';
import { feedOf, fullStory, sponsoredStory } from '../fixtures/stories.js';
import { feedOfTitles } from '../helpers/page-files.js';
import { address, text } from './draft.arbitrary.js';
import { faultyFeed, goodFeed } from './json-feed.arbitrary.js';

const context: ReadContext = { url: 'https://bao.example/feed.json', parse: nodeMarkup };

const sent = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

/** What is read quickly, after it has been held against what is read thoroughly. */
async function quick(body: unknown, more: Partial<ReadContext> = {}): Promise<Feed | undefined> {
  const feed = quickFeed(body, { ...context, ...more });
  if (!feed) return undefined;
  const result = await readFeed(body, { ...context, ...more });
  assert.ok(result.ok);
  assert.deepEqual(feed, result.value);
  return feed;
}

const words = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('mưa lớn', 'Gió…', 'bão [...]', '{x}', 'undefined', ' a  b ', '', 5),
  },
  text,
);
const date = fc.oneof(
  fc.date({ noInvalidDate: true }).map((day) => day.toISOString()),
  fc.constantFrom(
    ...['2024-04-10T10:04:00+07:00', '2024-04-10T10:04:00-11:30', '2024-04-10T10:04:00+99:00', null, ''],
    ...['1970-12-20T00:00:00Z', '2024-02-31T00:00:00Z', '2024-04-10T10:04:60Z', '9999-12-31T23:59:59-01:00'],
    ...['1971-01-01T00:00:00+00:01', '2024-04-10T10:04:00.123456789Z', '0050-01-01T00:00:00Z'],
  ),
);
const item = fc.record(
  {
    id: words,
    url: fc.oneof(address, fc.constant('/a')),
    title: words,
    summary: words,
    content_text: fc.constantFrom('', 'Mưa'),
    image: address,
    date_published: date,
    date_modified: date,
    tags: fc.array(words, { maxLength: 2 }),
    _tinbox: fc.record({ section: words, sponsor: words, comment_count: fc.nat() }, { requiredKeys: [] }),
  },
  { requiredKeys: ['id', 'url', 'title'] },
);

test('what is read quickly is what would have been read thoroughly', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(item, { maxLength: 2 }), words, async (items, title) => {
      if (await quick({ version: 'https://jsonfeed.org/version/1.1', title, items })) read++;
    }),
    { numRuns: 2000 },
  );
  assert.ok(read > 100, 'enough of the feeds were simple');
});

test('every well-made feed is read quickly, and as it would have been read thoroughly', async () => {
  await fc.assert(
    fc.asyncProperty(goodFeed, fc.boolean(), async (body, secure) => {
      const feed = await quick(body, { secure });
      assert.ok(feed, 'read quickly');
      assert.equal(feed.articles.length, feed.diagnosis.items);
    }),
    { numRuns: 1000 },
  );
});

test('with any one fault it is read the same way or left to the thorough reader', async () => {
  let left = 0;
  await fc.assert(
    fc.asyncProperty(faultyFeed, fc.boolean(), async (body, secure) => {
      if (!(await quick(body, { secure }))) left++;
    }),
    { numRuns: 3000 },
  );
  assert.ok(left > 1000, 'enough of the faults were faults');
});

test('the feeds of the demo are read quickly', async () => {
  const server = await createDemoServer({ port: 0, now: () => Date.UTC(2024, 3, 10, 10, 20) });
  try {
    for (const [name, { stories }] of Object.entries(newspapers)) {
      const url = `${server.url}feeds/${name}.json`;
      // Its pages are served over http, like its pictures.
      const feed = await quick(await (await fetch(url)).json(), { url, secure: false });
      assert.equal(feed?.articles.length, stories.length, name);
    }
  } finally {
    await server.close();
  }
});

for (const [name, body] of [
  ['a story with all there is', feedOf(fullStory, sponsoredStory, 'a')],
  ['the paper of the test pages', JSON.parse(feedOfTitles())],
  ['the feed of the bench', benchFeed(200)],
  ['an empty feed', feedOf()],
] as const)
  test(`is read quickly: ${name}`, async () => assert.ok(await quick(sent(body))));

test('what is no well-made JSON Feed is left to the thorough reader', () => {
  const good = { id: '1', url: '/a', title: 'A' };
  for (const body of [
    ...[
      undefined,
      null,
      0,
      '',
      '<rss>',
      [],
      {},
      { items: [] },
      { version: 'https://jsonfeed.org/version/1.1' },
    ],
    feedOf({ ...good, url: undefined }),
    feedOf({ ...good, title: 'Cầu mới…' }),
    feedOf({ ...good, title: 'Lúa &amp; ngô' }),
    feedOf({ ...good, title: '<b>Lúa</b>' }),
    feedOf({ ...good, title: '{title}' }),
    feedOf({ ...good, url: 'javascript:alert(1)' }),
    feedOf({ ...good, url: 'https://bao.example@evil.example/' }),
    feedOf({ ...good, image: 'http://bao.example/a.jpg' }),
    feedOf({ ...good, image: 'javascript:alert(1)' }),
    feedOf({ ...good, content_html: '<p>Cầu' }),
    feedOf({ ...good, date_published: '10/04/2024' }),
    feedOf(good, { ...good, title: 'Khác' }),
    feedOf(...Array.from({ length: MOST_ITEMS + 1 }, (_, index) => ({ ...good, url: `/${index}` }))),
  ])
    assert.equal(quickFeed(body, context), undefined, JSON.stringify(body)?.slice(0, 200));
});

test('a prototype that the page has written on adds nothing to a story', async () => {
  const names = [
    'url',
    'title',
    'image',
    'summary',
    'authors',
    'kicker',
    'sponsor',
    'live',
    'src',
    'alt',
    'items',
  ];
  const body = sent(feedOf(fullStory, 'a'));
  const before = await quick(body);
  for (const name of names)
    Object.defineProperty(Object.prototype, name, { value: 'xyz', configurable: true, writable: true });
  try {
    assert.deepEqual(JSON.stringify(quickFeed(body, context)), JSON.stringify(before));
  } finally {
    for (const name of names) Reflect.deleteProperty(Object.prototype, name);
  }
});

test('as many items as are read at all take no time to notice', () => {
  const body = benchFeed(MOST_ITEMS);
  const start = performance.now();
  assert.equal(quickFeed(body, context)?.articles.length, MOST_ITEMS);
  assert.ok(performance.now() - start < 4000);
});
