import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/model/article.js';
import { atOnce } from '../../src/selection/at-once.js';
import { rank, rankedBy, type RankingOrder } from '../../src/selection/rank.js';

const NOW = Date.UTC(2024, 3, 10);
const story = (name: string, more: Partial<Article> = {}): Article => ({
  id: name,
  url: `https://bao.example/${name}`,
  title: `Tin ${name}`,
  published: '2024-04-09T00:00:00Z',
  ...more,
});
const key = (name: string): string => `https://bao.example/${name}`;
const ranked = (feed: readonly Article[], order: Partial<RankingOrder> = {}): readonly Article[] =>
  atOnce(rank(feed, { now: NOW, limit: 5, own: new Set(), others: new Set(), ...order }));
const names = (list: readonly Article[]): string[] => list.map(({ id }) => id);

const feed = [
  story('cau', { title: 'Cầu Ghềnh Vải thông xe', published: '2024-04-07' }),
  story('cho', { title: 'Chợ nổi họp sớm mùa nước', published: '2024-04-09' }),
  story('pha', { title: 'Phà cuối ở bến Ghềnh Vải', published: '2024-04-08' }),
];
const topics = { headline: 'Ghềnh Vải sau ngày có cầu', tags: [] };

test('stories of the page’s matter come before newer ones, each with its reason', () => {
  const list = ranked(feed, { topics });
  assert.deepEqual(names(list).sort(), ['cau', 'pha']);
  assert.ok(list.every(({ reason }) => reason?.kind === 'words'));
  assert.equal(rankedBy(list), 'related');
});

test('without topics the newest come first, and pins before them', () => {
  const list = ranked([...feed, story('ghim', { pin: 1, published: '2020-01-01' })]);
  assert.deepEqual(names(list), ['ghim', 'cho', 'pha', 'cau']);
  assert.deepEqual(
    list.map(({ reason }) => reason?.kind),
    ['pin', 'latest', 'latest', 'latest'],
  );
  assert.equal(rankedBy(list), 'latest');
});

test('what stands in other lists is left out, unless nothing would be left', () => {
  const others = new Set(['cau', 'pha', 'cho'].map(key));
  for (const by of [{ topics }, {}]) {
    assert.deepEqual(names(ranked(feed, { ...by, others: new Set([key('pha')]) })).includes('pha'), false);
    assert.ok(ranked(feed, { ...by, others }).length > 0);
    assert.deepEqual(
      names(ranked(feed, { ...by, others, own: new Set([key('cau')]) })).includes('cau'),
      false,
    );
  }
});

test('the page’s own story alone leaves nothing', () => {
  assert.deepEqual(ranked(feed.slice(0, 1), { own: new Set([key('cau')]) }), []);
});

test('stories without a date keep the feed’s order and are not called new', () => {
  const undated = feed.map(({ published: _, ...article }) => article);
  for (const by of [{ topics: { headline: 'Giá vàng', tags: [] } }, {}]) {
    const list = ranked(undated, by);
    assert.deepEqual(names(list), ['cau', 'cho', 'pha']);
    assert.ok(list.every((article) => !('reason' in article)));
    assert.equal(rankedBy(list), undefined);
  }
});

test('stories of the page’s section are the latest, not related', () => {
  const list = ranked(
    feed.map((article) => ({ ...article, section: 'Hạ tầng' })),
    { topics: { headline: 'Giá vàng', section: 'hạ tầng', tags: [] }, limit: 3 },
  );
  assert.equal(list[0]?.reason?.kind, 'section');
  assert.equal(rankedBy(list), 'latest');
});
