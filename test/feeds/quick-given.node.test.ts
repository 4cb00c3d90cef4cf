import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ReadContext } from '../../src/feeds/adapter.js';
import { articles } from '../../src/feeds/adapters/articles.js';
import { givenSteps } from '../../src/feeds/quick-given.js';
import { atOnce } from '../../src/selection/at-once.js';
import type { Feed } from '../../src/model/feed.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { models } from '../../bench/feed.js';
import { draft } from './draft.arbitrary.js';

const context: ReadContext = { url: 'https://bao.example/tin', parse: nodeMarkup };

const FULL = {
  id: 'tin-1',
  url: 'https://bao.example/tin/1',
  title: 'Đò đầu năm',
  kicker: 'Đời sống',
  summary: 'Bến Trạch chờ từ sáng.',
  image: {
    src: 'https://bao.example/1.jpg',
    width: 1200,
    height: 800,
    alt: 'Con đò',
    sources: [{ src: 'https://bao.example/1-400.jpg', width: 400 }],
    credit: 'Văn Lý',
    focus: { x: 0.5, y: 0 },
  },
  published: '2024-04-10T10:04:00Z',
  updated: '2024-04-10T11:04:00Z',
  authors: [{ name: 'Văn Lý', url: 'https://bao.example/van-ly' }],
  section: 'Xã hội',
  tags: ['đò', 'bến'],
  dateline: 'BTR',
  media: { kind: 'video', duration: 90 },
  access: 'members',
  sponsored: true,
  sponsor: 'Hợp tác xã',
  live: true,
  commentCount: 0,
  pin: 1,
  language: 'vi',
} as const;

/** What is read quickly, after it has been held against what is read thoroughly. */
function quick(stories: readonly unknown[]): Feed | undefined {
  const feed = atOnce(givenSteps(stories, context));
  const result = articles.read(stories, context);
  assert.ok(result.ok);
  if (feed) assert.deepEqual(feed, result.value);
  return feed;
}

test('stories of a page read quickly are what would have been read thoroughly', () => {
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 2 }), (stories) => void quick(stories)),
    { numRuns: 2000 },
  );
});

test('stories in our own model are read quickly', () => {
  assert.equal(quick(models(50))?.articles.length, 50);
  assert.ok(quick([FULL]));
  assert.ok(quick([]));
});

test('a title that is known to be cut, and what is no story, are left to the thorough reader', () => {
  const story = { url: 'https://bao.example/1', title: 'Đò đầu năm' };
  assert.ok(quick([story]));
  for (const other of [
    { ...story, titleCut: true },
    { ...story, image: 'https://bao.example/1.jpg' },
    { ...story, image: ['https://bao.example/1.jpg'] },
    { ...story, title: 'Đò &amp; phà' },
    'https://bao.example/2',
    undefined,
  ])
    assert.equal(quick([story, other]), undefined);
});
