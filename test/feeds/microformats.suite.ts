import fc from 'fast-check';
import type { ReadContext } from '../../src/feeds/adapter.js';
import { collect } from '../../src/feeds/collect.js';
import { isElement, textOf, type MarkupElement, type MarkupParser } from '../../src/feeds/markup.js';
import { fromHtml } from '../../src/feeds/microformats.js';
import { toHtml, type HtmlFeedOptions, type HtmlFeedView } from '../../src/feeds/to-html.js';
import type { Feed } from '../../src/model/feed.js';
import { sampleArticles } from '../prerender/sample-articles.js';
import { address, draft, text } from './draft.arbitrary.js';

/** What runs the suites: one test runner and one parser. */
export interface Bench {
  readonly test: (name: string, body: () => void) => void;
  readonly equal: (actual: unknown, expected: unknown, message?: string) => void;
  readonly parse: MarkupParser;
}

const options: HtmlFeedOptions = {
  headingLevel: 2,
  timeText: (iso) => `<lúc> ${iso}`,
  sponsored: 'Nội dung {{tài trợ}}',
};

const feedOf = ({ articles, title, language, next }: Feed): unknown => ({ articles, title, language, next });

/** Everything a template engine of the page would look at: texts and attributes, except where it is told to pass by. */
function* engineFood(element: MarkupElement): Generator<string> {
  if (element.attribute('ng-non-bindable') !== undefined && element.attribute('v-pre') !== undefined) {
    for (const node of element.children) if (!isElement(node)) yield node;
    return;
  }
  for (const name of [
    'src',
    'srcset',
    'alt',
    'href',
    'value',
    'datetime',
    'lang',
    'class',
    'data-tin-title',
    'data-tin-next',
  ])
    yield element.attribute(name) ?? '';
  for (const node of element.children) {
    if (isElement(node)) yield* engineFood(node);
    else yield node;
  }
}

/** The laws of HTML as a feed, for any parser. */
export function microformatsSuite({ test, equal, parse }: Bench): void {
  const context: ReadContext = { url: 'https://bao.example/tin/', parse, timeZone: '+07:00', secure: true };
  const body = (html: string): MarkupElement => {
    const root = parse(html, 'html');
    if (!root) throw new Error('HTML always has a body');
    return root;
  };
  const read = (html: string): Feed => fromHtml(body(html), context);
  const made = fc
    .record({
      drafts: fc.array(draft, { maxLength: 4 }),
      title: text,
      language: fc.constantFrom('vi', ''),
      next: address,
    })
    .map(({ drafts, ...about }) => collect(drafts, context, { format: 'any', ...about }));

  test('what was written is read back, whatever the stories hold', () => {
    fc.assert(
      fc.property(made, (feed) => {
        if (feed.articles.length === 0) return;
        equal(feedOf(read(toHtml(feed, options))), feedOf(feed));
      }),
      { numRuns: 400 },
    );
  });

  test('what the page itself wrote may go on at another host', () => {
    const next = (url: string): unknown =>
      read(`<ul class="h-feed" data-tin-next="${url}"><li><a href="/a">Tin</a></li></ul>`).next;
    equal(next('https://api.example/tin?trang=2'), 'https://api.example/tin?trang=2');
    equal(next('javascript:1'), undefined);
    equal(next(context.url), undefined);
  });

  test('one story alone is read back', () => {
    fc.assert(
      fc.property(made, ({ articles: [article] }) => {
        if (article) equal(read(toHtml({ articles: [article], single: true }, options)).articles, [article]);
      }),
      { numRuns: 100 },
    );
  });

  test('a template engine of the page finds nothing to run', () => {
    fc.assert(
      fc.property(made, text, ({ articles, ...feed }, heading) => {
        const view: HtmlFeedView = { ...feed, articles, heading };
        const html = toHtml(view, options);
        equal(html.includes('{{'), false, html);
        equal(
          [...engineFood(body(html))].filter((food) => food.includes('{{')),
          [],
        );
      }),
      { numRuns: 200 },
    );
  });

  test('every field of the sample stories survives', () => {
    const feed = collect(sampleArticles, context, { format: 'any', language: 'vi', title: 'Bản tin' });
    equal(feed.articles.length, sampleArticles.length);
    equal(feedOf(read(toHtml(feed, options))), feedOf(feed));
  });

  test('without stories there is no heading, no list, nothing', () => {
    equal(toHtml({ articles: [], heading: 'Tin liên quan' }, options), '');
  });

  test('readers without scripts see heading, label, headline, summary, byline and one time', () => {
    const { articles } = collect(sampleArticles, context, { format: 'any' });
    const seen = (html: string): string[] =>
      textOf(body(html))
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    const [bridge, market] = articles;
    if (!bridge || !market) throw new Error('the sample stories are fit to show');
    equal(seen(toHtml({ articles: [bridge], heading: 'Tin liên quan' }, options)), [
      'Tin liên quan',
      'Kinh tế',
      bridge.title,
      bridge.summary,
      'Lê Hạnh',
      'Đặng Ký',
      '<lúc> 2024-04-10T10:04:00Z',
    ]);
    equal(seen(toHtml({ articles: [market] }, options))[0], 'Nội dung {{tài trợ}} · Hợp tác xã Gio An');
  });

  test('headlines stand one level below the heading, or take its level where there is none', () => {
    const { articles } = collect(sampleArticles.slice(0, 1), context, { format: 'any' });
    const levels = (view: HtmlFeedView, headingLevel: number): string[] =>
      [...toHtml(view, { ...options, headingLevel }).matchAll(/<h(\d)/g)].map(([, level = '']) => level);
    equal(levels({ articles, heading: 'Gợi ý' }, 2), ['2', '3']);
    equal(levels({ articles, heading: 'Gợi ý' }, 6), ['6', '6']);
    equal(levels({ articles }, 3), ['3']);
    equal(levels({ articles }, Number.NaN), ['2']);
  });

  test('a comma that ends a picture’s address does not end its candidate', () => {
    fc.assert(
      fc.property(fc.array(address, { minLength: 1 }), (addresses) => {
        const sources = addresses.map((src, index) => ({ src, width: index + 1 }));
        const drafts = [{ title: 'Mưa', url: '/mua', image: { src: '/mua.jpg', sources } }];
        const html = toHtml(collect(drafts, context, { format: 'any' }), options);
        equal(/,\s+\d+w/.test(html), false, html);
      }),
    );
  });
}
