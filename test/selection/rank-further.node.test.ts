import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/model/article.js';
import { atOnce } from '../../src/selection/at-once.js';
import { rankFurther, type FurtherOrder } from '../../src/selection/rank-further.js';

const story = (id: string, title: string, more: Partial<Article> = {}): Article => ({
  id,
  url: `https://bao.example/${id}`,
  title,
  published: '2024-04-09T00:00:00Z',
  ...more,
});
const topics = { headline: 'Ghềnh Vải sau ngày có cầu', section: 'Hạ tầng', tags: [] };
const known = [story('cho', 'Chợ nổi họp sớm'), story('che', 'Đồi chè đón khách')];
const page = [
  story('bong', 'Bóng đá tối nay', { section: 'Hạ tầng' }),
  story('pha', 'Phà cuối ở bến Ghềnh Vải', { pin: 1, published: '2024-04-07' }),
  story('vang', 'Giá vàng hôm nay', { published: '2024-04-10' }),
  story('cam', 'Cam Ghềnh Vải vào vụ', { sponsored: true }),
];
const further = (order: Partial<FurtherOrder>): (readonly [string, string | undefined])[] =>
  atOnce(
    rankFurther(page, { topics, now: Date.UTC(2024, 3, 10), isRelated: true, shown: [], known, ...order }),
  ).map(({ id, reason }) => [id, reason?.kind]);

test('below related stories go related ones, pinned or not', () => {
  assert.deepEqual(further({}), [['pha', 'words']]);
});

test('nothing goes below that is told there nearly word for word', () => {
  assert.deepEqual(further({ shown: [story('x', 'Phà cuối ở bến Ghềnh Vải nay')] }), []);
});

test('below the latest go all but paid ones, by time', () => {
  assert.deepEqual(further({ isRelated: false }), [
    ['vang', 'latest'],
    ['bong', 'latest'],
    ['pha', 'latest'],
  ]);
});

test('below the latest of a section go those of the section', () => {
  const shown = [{ ...story('x', 'Đường mới'), reason: { kind: 'section', words: 'Hạ tầng' } as const }];
  assert.deepEqual(further({ isRelated: false, shown }), [['bong', 'section']]);
});

test('below stories by time alone go those of the page by time', () => {
  assert.deepEqual(
    further({ isRelated: false, topics: undefined }).map(([id]) => id),
    ['vang', 'bong', 'cam', 'pha'],
  );
});
