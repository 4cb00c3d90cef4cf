import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { LitElement } from 'lit';
import '../../src/components/article-card/define.js';
import '../../src/components/related-news/define.js';
import '../../src/components/time/define.js';
import { answer, forget, hurry, type Answer } from '../helpers/answers.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { expectNoLeak, headlines, links, part, title, visibleText } from '../helpers/reader.js';

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

/** What a network does to a feed. */
const failure = fc.constantFrom<Answer>(500, 503, 404, 'hang', 'cut', 'offline');

const odd = ['', '0', '-1', '2.5', '1e9', 'abc', 'NaN', 'Infinity'];

/** What an editor may have typed into an element. */
const attributes = fc.record(
  {
    limit: fc.constantFrom('1', '3', ...odd),
    'heading-level': fc.constantFrom('1', '2', '3', '6', ...odd),
    'time-zone': fc.constantFrom('+07:00', 'Asia/Ho_Chi_Minh', 'Asia/Saigonn', '+99:00', ...odd),
    lang: fc.constantFrom('vi', 'vi_VN', 'en-GB', 'fr', 'ar', 'x'),
  },
  { requiredKeys: [] },
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

/** Waits until the widget is in one of its last states, and has drawn it. */
async function rests(element: LitElement): Promise<void> {
  const done = (): boolean =>
    ['ready', 'empty', 'failed', 'stale'].includes(element.getAttribute('state') ?? '');
  if (!done())
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!done()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(element, { attributeFilter: ['state'] });
    });
  await element.updateComplete;
}

const rank = (element: Element, name: string): number => Number(part(element, name)?.localName.slice(1));

describe('Whatever a feed holds and whatever becomes of it', () => {
  const home = document.createElement('div');
  let slow = (): void => {};
  before(() => document.body.append(home));
  after(() => home.remove());
  beforeEach(() => {
    watchFaults();
    slow = hurry();
  });
  afterEach(() => {
    slow();
    forget();
    expectNoFaults();
  });

  for (const tag of ['tin-related-news', 'tin-article-card'] as const)
    it(`<${tag}> never has an empty heading, a leaked template, a foreign address, code of a stranger or an error`, async () => {
      let turn = 0;
      const given = fc.oneof({ weight: 3, arbitrary: feed.map(sayable) }, { weight: 1, arbitrary: failure });
      await fc.assert(
        fc.asyncProperty(given, attributes, fc.boolean(), async (given, typed, fallback) => {
          const src = `/never-${++turn}.json`;
          answer(src, given);
          const element = document.createElement(tag);
          for (const [name, value] of Object.entries(typed)) element.setAttribute(name, value);
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
          await rests(element);
          const shown = headlines(element);
          if (shown.length) {
            expect(title(element)).to.equal('Tin liên quan');
            expect(rank(element, 'heading')).to.be.within(1, rank(element, 'headline'));
          } else expect(title(element)).to.equal(undefined);
          for (const headline of shown) expect(headline.trim()).not.to.equal('');
          if (tag === 'tin-related-news' && /^[13]$/.test(typed.limit ?? ''))
            expect(shown.length).to.be.at.most(Number(typed.limit));
          for (const link of links(element)) expect(link.protocol).to.match(/^https?:$/);
          if (fallback) expect(visibleText(element)).not.to.equal('');
          else if (!shown.length) expect(visibleText(element)).to.equal('');
          expectNoLeak(element);
          expect((window as { pwned?: unknown }).pwned).to.equal(undefined);
        }),
        { numRuns: 100 },
      );
    });

  it('<tin-time> never shows a label without a date, a leaked template or an error', async () => {
    const written = fc.oneof(
      hostile,
      fc.string(),
      fc.constantFrom(
        ' GMT+7',
        'Cập nhật:  GMT+7',
        '0000-00-00 00:00:00',
        '31/02/2024',
        '2024041017',
        '17:04 10/04/2024',
        '2024-04-10T10:04:00Z',
        '2024-04-10',
        '1712743440',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        written,
        written,
        attributes,
        fc.constantFrom('absolute', 'relative', 'x'),
        async (datetime, text, typed, format) => {
          const element = document.createElement('tin-time');
          for (const [name, value] of Object.entries({ ...typed, datetime, format, label: 'Cập nhật:' }))
            element.setAttribute(name, value);
          element.textContent = text;
          home.replaceChildren(element);
          await rests(element);
          const shown = visibleText(element);
          if (element.getAttribute('state') === 'empty') {
            expect(shown).to.equal('');
            expect(element.offsetHeight).to.equal(0);
          } else if (part(element, 'time')) {
            expect(shown).to.match(/^Cập nhật: .*[\d\u0660-\u0669]/);
            expect(part(element, 'time')?.getAttribute('datetime')).to.match(/^\d{4}-\d\d-\d\d(T.{8}Z)?$/);
          } else expect(shown).to.equal('');
          expectNoLeak(element);
        },
      ),
      { numRuns: 150 },
    );
  });
});
