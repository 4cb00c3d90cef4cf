import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ReadContext } from '../../src/feeds/adapter.js';
import { readFeed } from '../../src/feeds/adapters.js';
import { quickFeed } from '../../src/feeds/quick-feed.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { address, text } from './draft.arbitrary.js';

const context: ReadContext = { url: 'https://bao.example/feed.json', parse: nodeMarkup };

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
  let quick = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(item, { maxLength: 2 }), words, async (items, title) => {
      const body = { version: 'https://jsonfeed.org/version/1.1', title, items };
      const feed = quickFeed(body, context);
      if (!feed) return;
      quick++;
      const result = await readFeed(body, context);
      assert.ok(result.ok);
      assert.deepEqual(feed, result.value);
    }),
    { numRuns: 2000 },
  );
  assert.ok(quick > 100, 'enough of the feeds were simple');
});
