import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../src/model/article.js';
import { canonicalUrl } from '../../src/model/canonical-url.js';
import type { PageTopics } from '../../src/model/page-topics.js';
import type { RankedArticle, Ranking } from '../../src/model/ranking.js';
import { atOnce } from '../../src/selection/at-once.js';
import { relatedTo } from '../../src/selection/related-to.js';

const NOW = Date.UTC(2025, 10, 30);

const words = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom('cầu', 'Treo', 'lũ', 'Ma', 'má', 'MÃ', 'của', 'Bản Nà', '400'),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('ΑΣ’Β', 'İzmir', 'ﬁ', 'e\u0302\u0301', '-', ':', '…', '__proto__', 'جسر'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(' ').normalize());
const section = fc.constantFrom('Thời sự', 'thời sự', 'Kinh tế', '');
const moment = fc.constantFrom(
  '2025-11-29T08:00:00Z',
  '2025-11-29',
  '2025-10-01T00:00:00Z',
  '2031-01-01',
  'nay',
);

const article: fc.Arbitrary<Article> = fc
  .record(
    {
      slug: fc.nat({ max: 12 }),
      title: words,
      summary: words,
      tags: fc.array(words, { maxLength: 3 }),
      section,
      published: moment,
      updated: moment,
      sponsored: fc.constant(true as const),
      pin: fc.integer({ min: 1, max: 3 }),
    },
    { requiredKeys: ['slug', 'title'] },
  )
  .map(({ slug, ...rest }) => ({ id: `${slug}`, url: `https://bao.example/tin/${slug}`, ...rest }));

const feed = fc.array(article, { maxLength: 14 });
const topics: fc.Arbitrary<PageTopics> = fc.record(
  { headline: words, description: words, section, tags: fc.array(words, { maxLength: 3 }) },
  { requiredKeys: ['tags'] },
);
const limit = fc.oneof(fc.integer({ min: -1, max: 16 }), fc.constantFrom(NaN, Infinity));
const OWN = canonicalUrl('https://bao.example/tin/0');

const rank = (articles: readonly Article[], page: PageTopics, most: number): Ranking =>
  atOnce(relatedTo(articles, page, { now: NOW, leaveOut: new Set([OWN]), limit: most }));

const plain = (text: string): string => text.normalize().toLowerCase();
const syllables = (text: string): string =>
  ` ${(text.normalize().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(plain).join(' ')} `;

/** Whether readers of Vietnamese would know words again: more than one syllable, or not in Latin letters. */
const isOfMore = (text: string): boolean =>
  text.trim().includes(' ') ||
  !/[aeiouy]/i.test(text.normalize('NFD')) ||
  /[aeiouy][^aeiouy]+[aeiouy]/i.test(text.normalize('NFD').replace(/\p{M}/gu, ''));

/** Whether what is said of a story is so. */
function isTrue(
  { reason, title, summary = '', tags = [], section: own, pin }: RankedArticle,
  page: PageTopics,
): boolean {
  const inStory = [title, summary, ...tags];
  const onPage = [page.headline ?? '', page.description ?? '', ...page.tags];
  switch (reason.kind) {
    case 'pin':
      return pin !== undefined;
    case 'tag':
      return tags.includes(reason.words) && page.tags.some((tag) => plain(tag) === plain(reason.words));
    case 'words':
      return (
        /\p{L}/u.test(reason.words) &&
        (isOfMore(reason.words) ||
          [...tags, ...page.tags].some((tag) => plain(tag) === plain(reason.words))) &&
        inStory.some((text) => text.replace(/\s+/g, ' ').includes(reason.words)) &&
        onPage.some((text) => syllables(text).includes(syllables(reason.words)))
      );
    case 'section':
      return own === reason.words && plain(own) === plain(page.section ?? '');
    case 'latest':
      return true;
  }
}

test('whatever the feed and the page say, the list holds stories of the feed, none twice, none paid, not the page’s own', () => {
  fc.assert(
    fc.property(feed, topics, limit, (articles, page, most) => {
      const { articles: shown } = rank(articles, page, most);
      const urls = shown.map(({ url }) => canonicalUrl(url));
      assert.equal(new Set(urls).size, urls.length);
      assert.ok(!urls.includes(OWN));
      assert.ok(shown.length <= Math.max(0, most) || most !== most);
      for (const { reason: _, ...story } of shown) {
        assert.ok(!story.sponsored);
        assert.ok(articles.some((one) => JSON.stringify(one) === JSON.stringify(story)));
      }
    }),
    { numRuns: 500 },
  );
});

test('every reason is true, and the list is called related only where a story is', () => {
  fc.assert(
    fc.property(feed, topics, (articles, page) => {
      const { articles: shown, ranked } = rank(articles, page, 16);
      for (const story of shown) assert.ok(isTrue(story, page), JSON.stringify(story));
      const related = shown.some(({ reason }) => reason.kind === 'tag' || reason.kind === 'words');
      assert.equal(ranked, related ? 'related' : 'latest');
    }),
    { numRuns: 500 },
  );
});

test('a page written with decomposed letters gets the same list', () => {
  fc.assert(
    fc.property(feed, topics, (articles, page) => {
      const apart = (text: string | undefined): string | undefined => text?.normalize('NFD');
      const decomposed = {
        headline: apart(page.headline),
        description: apart(page.description),
        section: apart(page.section),
        tags: page.tags.map((tag) => tag.normalize('NFD')),
      };
      assert.deepEqual(rank(articles, decomposed, 6), rank(articles, page, 6));
    }),
    { numRuns: 300 },
  );
});

test('the order of a feed decides only between stories of one moment', () => {
  const dated = feed.map((articles) =>
    articles.map((one, index) => ({
      ...one,
      url: `https://bao.example/${index}`,
      published: `2025-11-${String(index + 10)}T00:00:00Z`,
    })),
  );
  fc.assert(
    fc.property(dated, topics, fc.infiniteStream(fc.nat()), (articles, page, keys) => {
      const shuffled = articles
        .map((one) => ({ one, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      assert.deepEqual(rank(shuffled, page, 6), rank(articles, page, 6));
    }),
    { numRuns: 300 },
  );
});
