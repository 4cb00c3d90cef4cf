import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/model/article.js';
import { latest } from '../../src/selection/latest.js';

const story = (id: string, more: Partial<Article> = {}): Article => ({
  id,
  url: `https://bao.example/${id}`,
  title: id,
  ...more,
});

const order = (...articles: Article[]): string =>
  latest(articles)
    .map(({ id }) => id)
    .join(' ');

test('the newest story stands first; what came out counts, not what was changed', () => {
  assert.equal(
    order(
      story('old', { published: '2025-11-01T00:00:00Z', updated: '2025-11-30T00:00:00Z' }),
      story('new', { published: '2025-11-20T00:00:00Z' }),
      story('changed', { updated: '2025-11-10T00:00:00Z' }),
    ),
    'new changed old',
  );
});

test('stories without a date stand last, in the feed’s order', () => {
  assert.equal(order(story('a'), story('b', { published: '2020-01-01' }), story('c')), 'b a c');
});

test('stories of one moment keep the feed’s order; a day stands before the hours of that day', () => {
  const at = { published: '2025-11-20T08:00:00Z' };
  assert.equal(order(story('day', { published: '2025-11-20' }), story('a', at), story('b', at)), 'a b day');
});

test('pins stand before all, the first pin first', () => {
  assert.equal(
    order(
      story('new', { published: '2025-11-20T00:00:00Z' }),
      story('second', { pin: 2, published: '2025-11-19T00:00:00Z' }),
      story('first', { pin: 1 }),
    ),
    'first second new',
  );
});

test('the feed itself is left as it is', () => {
  const feed = Object.freeze([story('a'), story('b', { published: '2025-01-01' })]);
  latest(feed);
  assert.equal(feed[0]?.id, 'a');
});
