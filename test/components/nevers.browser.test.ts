import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/components/article-card/define.js';
import '../../src/components/related-news/define.js';
import { answer, forget } from '../helpers/answers.js';
import { expectNoLeak, headlines, links, title, visibleText } from '../helpers/reader.js';

const hostile = fc.constantFrom(
  '{title}',
  '{{name}}',
  'undefined',
  'null',
  'NaN',
  '[object Object]',
  'Invalid Date',
  '<script>window.pwned = 1</script>',
  '<img src=x onerror="window.pwned = 1">',
  'javascript:window.pwned=1',
  'java\tscript:window.pwned=1',
  '//bao.example/x',
  '',
  '   ',
);

const anything = fc.oneof(
  { weight: 3, arbitrary: fc.string() },
  { weight: 3, arbitrary: hostile },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined, 0, -1, 1e21, Number.NaN, true, [], {}, [[]]) },
);

const words = fc
  .string({ minLength: 3, unit: fc.constantFrom(...'Ế Ặ Ữ abc “” &<') })
  .map((text) => `Tin ${text}`);

const item = fc.record(
  {
    id: anything,
    url: fc.oneof(fc.webUrl(), anything),
    title: fc.oneof(words, anything),
    summary: anything,
    image: anything,
    date_published: fc.oneof(
      anything,
      fc.constantFrom('2024-04-10T17:04:00+07:00', '0000-00-00 00:00:00', '10/04/2024 17:04'),
    ),
    authors: fc.oneof(anything, fc.array(fc.record({ name: anything, url: anything }), { maxLength: 2 })),
    tags: anything,
    _tinbox: fc.oneof(
      anything,
      fc.record({
        section: anything,
        live: anything,
        comment_count: anything,
        sponsor: anything,
        media: anything,
        image: anything,
      }),
    ),
  },
  { requiredKeys: [] },
);

const feed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      version: fc.constant('https://jsonfeed.org/version/1.1'),
      items: fc.array(fc.oneof(item, anything), { maxLength: 8 }),
    }),
  },
  { weight: 1, arbitrary: fc.anything() },
  {
    weight: 1,
    arbitrary: fc.constantFrom<object | string | number>(
      '<!doctype html><h1>Lỗi</h1>',
      '',
      '{"items":',
      404,
      { items: {} },
      [],
    ),
  },
);

/** JSON has no `undefined`, and some of what a generator makes cannot be said in it at all. */
function sayable(value: unknown): object | string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  try {
    return (JSON.parse(JSON.stringify(value) ?? 'null') ?? 'null') as object;
  } catch {
    return 'null';
  }
}

const final = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const done = (): boolean =>
      ['ready', 'empty', 'failed', 'stale'].includes(element.getAttribute('state') ?? '');
    if (done()) return resolve();
    const observer = new MutationObserver(() => {
      if (!done()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element, { attributeFilter: ['state'] });
  });

describe('Whatever a feed holds', () => {
  const home = document.createElement('div');
  before(() => document.body.append(home));
  after(() => home.remove());
  afterEach(forget);

  for (const tag of ['tin-related-news', 'tin-article-card'] as const)
    it(`<${tag}> never has an empty heading, a leaked template, a foreign address or code of a stranger`, async () => {
      let turn = 0;
      await fc.assert(
        fc.asyncProperty(feed, fc.boolean(), async (generated, fallback) => {
          const src = `/never-${++turn}.json`;
          answer(src, sayable(generated));
          const element = document.createElement(tag);
          element.src = src;
          element.loading = 'eager';
          element.heading = 'Tin liên quan';
          if (fallback)
            element.append(
              document
                .createRange()
                .createContextualFragment('<a href="https://bao.example/du-phong">Tin dự phòng</a>'),
            );
          home.replaceChildren(element);
          await final(element);
          await element.updateComplete;
          const shown = headlines(element);
          expect(title(element) !== undefined).to.equal(shown.length > 0);
          for (const headline of shown) expect(headline.trim()).not.to.equal('');
          for (const link of links(element)) expect(link.protocol).to.match(/^https?:$/);
          if (fallback) expect(visibleText(element)).not.to.equal('');
          else if (!shown.length) expect(visibleText(element)).to.equal('');
          expectNoLeak(element);
          expect((window as { pwned?: unknown }).pwned).to.equal(undefined);
        }),
        { numRuns: 60 },
      );
    });
});
