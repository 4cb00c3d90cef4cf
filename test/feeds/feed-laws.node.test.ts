import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ReadContext } from '../../src/feeds/adapter.js';
import { readFeed } from '../../src/feeds/adapters.js';
import { collect, type About, type Draft } from '../../src/feeds/collect.js';
import { isTemplate } from '../../src/feeds/template-leak.js';
import type { Article } from '../../src/model/article.js';
import type { Feed } from '../../src/model/feed.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { address, draft, text } from './draft.arbitrary.js';

const context: ReadContext = { url: 'https://bao.example/tin/', parse: nodeMarkup, timeZone: '+07:00' };
const about: About = { format: 'thử' };

/** Any JSON, often under the names that adapters look for. */
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(text, address, fc.double(), fc.boolean(), fc.constantFrom(null, undefined, NaN, 1712743440)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        ...['items', 'articles', 'data', 'title', 'url', 'id', 'image', 'src', 'version', 'rendered', 'name'],
        ...[
          'authors',
          'tags',
          'attachments',
          'mime_type',
          '_tinbox',
          'date_published',
          'content_html',
          'media',
        ],
        ...[
          '__proto__',
          'constructor',
          'toString',
          'valueOf',
          'toJSON',
          'tieu_de',
          'link',
          'focus',
          'length',
        ],
        ...[
          'posts',
          'uuid',
          'meta',
          'pagination',
          'next',
          'feature_image',
          'visibility',
          '@type',
          '@id',
          '@graph',
          'item',
          'itemListElement',
          'headline',
          'author',
        ],
      ),
      tie('value'),
      { maxKeys: 6, noNullPrototype: false },
    ),
  ),
})).value;

const body = fc.oneof(
  json,
  fc.record({ version: fc.constant('https://jsonfeed.org/version/1.1'), items: fc.array(json) }),
  fc.record({ items: fc.array(draft) }),
  fc.array(
    fc.record({ title: fc.record({ rendered: text }), link: address, excerpt: json, _embedded: json }),
  ),
  fc.record({ data: fc.record({ list: fc.array(fc.record({ tieu_de: text, link: address, anh: json })) }) }),
  fc.record({
    posts: fc.array(fc.record({ title: text, url: address, tags: json, authors: json, html: text })),
    meta: json,
  }),
  fc.record({
    '@type': fc.constant('ItemList'),
    itemListElement: fc.array(
      fc.oneof(json, fc.record({ position: json, url: address, name: text, item: json })),
    ),
  }),
  fc.array(
    fc.record({
      '@type': fc.constantFrom('NewsArticle', 'LiveBlogPosting', ['ItemList', 'Article']),
      ...{ headline: text, url: address, image: json, author: json, video: json, isAccessibleForFree: json },
      ...{ keywords: json, '@id': address, '@graph': json },
    }),
  ),
  text.map((words) => `<rss><channel><item>${words}</item></channel></rss>`),
);

const format = fc.constantFrom(
  undefined,
  'json-feed',
  'articles',
  'generic',
  'wordpress',
  'ghost',
  'json-ld',
  'rss',
  'atom',
  'x',
);

const addresses = ({ url, image, authors = [] }: Article): readonly (string | undefined)[] => [
  url,
  ...authors.map((author) => author.url),
  image?.src,
  ...(image?.sources ?? []).map(({ src }) => src),
];

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value) for (const each of Object.values(value)) yield* textsOf(each);
}

function holdsTheLaws({ articles, diagnosis, title, next }: Feed): void {
  for (const article of articles) {
    assert.ok(article.title && article.id);
    for (const url of addresses(article))
      if (url !== undefined) assert.match(url, /^https?:\/\/|^data:image\/(png|jpe?g|gif|webp|avif);base64,/);
    assert.match(article.url, /^https?:\/\//);
    if (article.sponsor) assert.equal(article.sponsored, true);
    for (const words of textsOf(article)) {
      assert.equal(isTemplate(words), false, words);
      assert.equal(words, words.normalize());
      assert.doesNotMatch(words, /^(undefined|null|NaN|Invalid Date|\[object .*\]|)$/);
    }
    for (const moment of [article.published, article.updated])
      assert.match(moment ?? '2024-04-10', /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/);
  }
  assert.equal(articles.length + diagnosis.dropped.length, diagnosis.items);
  assert.notEqual(title, '');
  if (next !== undefined) {
    assert.equal(new URL(next).origin, new URL(context.url).origin);
    assert.notEqual(next, context.url);
  }
}

test('whatever comes, every story shown is fit to show and every other is accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(body, format, async (value, name) => {
      const result = await readFeed(value, { ...context, ...(name && { format: name }) });
      if (result.ok) holdsTheLaws(result.value);
      // An adapter that throws would look like one that cannot be fetched.
      else assert.notEqual(result.failure.kind, 'network');
    }),
    { numRuns: 1500 },
  );
});

test('whatever the drafts hold, the laws hold', () => {
  const anything = fc.dictionary(
    fc.constantFrom('title', 'url', 'image', 'tags', 'published', 'pin'),
    fc.anything(),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(draft, fc.constant(undefined), anything as fc.Arbitrary<Draft>), { maxLength: 6 }),
      fc.anything(),
      (drafts, odd) => {
        const feed = collect(drafts, context, { ...about, title: odd, language: odd, next: odd });
        holdsTheLaws(feed);
        assert.equal(feed.diagnosis.items, drafts.length);
      },
    ),
    { numRuns: 500 },
  );
});

test('what came out goes in unchanged: plain text always', () => {
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 4 }), text, address, (drafts, title, next) => {
      const once = collect(drafts, context, { ...about, title, next, language: 'vi' });
      const twice = collect(once.articles, context, { ...once, ...about, plain: true });
      assert.deepEqual(twice.articles, once.articles);
      assert.deepEqual([twice.title, twice.next, twice.language], [once.title, once.next, once.language]);
      assert.deepEqual(twice.diagnosis.dropped, []);
    }),
    { numRuns: 500 },
  );
});

test('what came out goes in unchanged as a stranger’s too, where it does not look encoded', () => {
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 4 }), (drafts) => {
      const once = collect(drafts, context, about);
      const shown = once.articles.filter(
        (article) => ![...textsOf(article)].some((words) => /[<&]/.test(words)),
      );
      assert.deepEqual(collect(shown, context, about).articles, shown);
    }),
    { numRuns: 500 },
  );
});
