import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedFeeds } from '../../src/selection/named-feeds.js';

test('names hold spaces, addresses hold equals signs', () => {
  assert.deepEqual(namedFeeds(' 24 giờ = /24h.json ;7 ngày=/doc?ngay=7&kieu=a=b; '), {
    feeds: [
      { name: '24 giờ', src: '/24h.json' },
      { name: '7 ngày', src: '/doc?ngay=7&kieu=a=b' },
    ],
    dropped: [],
  });
});

test('a pair without a name or an address is dropped and told', () => {
  assert.deepEqual(namedFeeds('/24h.json; =/b.json; Tuần=; Tháng = /a b.json; Năm=/nam.json'), {
    feeds: [{ name: 'Năm', src: '/nam.json' }],
    dropped: ['/24h.json', '=/b.json', 'Tuần=', 'Tháng = /a b.json'],
  });
});

test('no attribute, no feeds', () => {
  assert.deepEqual(namedFeeds(undefined), { feeds: [], dropped: [] });
  assert.deepEqual(namedFeeds(' ; '), { feeds: [], dropped: [] });
});
