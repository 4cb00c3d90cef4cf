import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ReadContext } from '../../src/feeds/adapter.js';
import { readFeed } from '../../src/feeds/adapters.js';
import { collect } from '../../src/feeds/collect.js';
import { quickFeed } from '../../src/feeds/quick-feed.js';
import { toJsonFeed } from '../../src/feeds/to-json-feed.js';
import type { Feed } from '../../src/model/feed.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { sampleArticles } from '../prerender/sample-articles.js';
import { address, draft, text } from './draft.arbitrary.js';

const context: ReadContext = { url: 'https://bao.example/tin/', parse: nodeMarkup, timeZone: '+07:00' };

const said = ({ articles, title, language, next }: Feed): unknown => ({ articles, title, language, next });

/** What comes out of a file: no undefined, no prototypes. */
const filed = (feed: unknown): unknown => JSON.parse(JSON.stringify(feed));

const made = fc
  .tuple(
    fc.array(draft, { maxLength: 5 }),
    fc.record(
      { title: text, language: fc.constantFrom('vi', 'en', 'iw', 'x'), next: address },
      { requiredKeys: [] },
    ),
    fc.boolean(),
  )
  .map(([drafts, about, plain]) =>
    collect(drafts, context, { format: 'thử', ...about, ...(plain && { plain: true }) }),
  );

test('a feed that was written as JSON Feed is read back as it was, whatever strangers wrote', async () => {
  await fc.assert(
    fc.asyncProperty(made, async (feed) => {
      const body = filed(toJsonFeed(feed));
      const read = await readFeed(body, context);
      assert.ok(read.ok);
      assert.deepEqual(filed(said(read.value)), filed(said(feed)));
      assert.deepEqual(read.value.diagnosis.dropped, []);
      const quick = quickFeed(body, context);
      if (quick) assert.deepEqual(filed(said(quick)), filed(said(feed)));
    }),
    { numRuns: 500 },
  );
});

test('nothing of a story with every field is lost', async () => {
  const feed = { articles: sampleArticles, title: 'R&amp;D <b>x</b>' };
  const read = await readFeed(filed(toJsonFeed(feed)), { ...context, secure: false });
  assert.ok(read.ok);
  assert.deepEqual(filed(read.value.articles), filed(sampleArticles));
  assert.equal(read.value.title, 'R&amp;D <b>x</b>');
});

test('other readers find what JSON Feed demands: a version, a title, and an id and content in every item', () => {
  const feed = toJsonFeed({ articles: [{ id: '1', url: 'https://bao.example/a', title: 'A' }] });
  assert.deepEqual(filed(feed), {
    version: 'https://jsonfeed.org/version/1.1',
    title: '',
    _tinbox: { plain: true },
    items: [{ id: '1', url: 'https://bao.example/a', title: 'A', content_text: '' }],
  });
});

test('the texts of other feeds are decoded as before', async () => {
  const body = {
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', url: 'https://bao.example/a', title: 'AT&amp;T' }],
  };
  for (const [extension, title] of [
    [{ plain: true }, 'AT&amp;T'],
    [{ plain: 'no' }, 'AT&T'],
    [undefined, 'AT&T'],
  ] as const) {
    const read = await readFeed({ ...body, _tinbox: extension }, context);
    assert.ok(read.ok);
    assert.equal(read.value.articles[0]?.title, title);
  }
});
