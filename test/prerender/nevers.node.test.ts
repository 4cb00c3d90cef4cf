import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { draft } from '../feeds/draft.arbitrary.js';
import { paper, prerender, type Options } from '../helpers/prerendered-pages.js';

const PAGE = `<!doctype html><title>Báo</title>
<p>Cập nhật: <tin-time label="Lúc:" of="page"></tin-time></p>
<tin-related-news src="/feed.json" heading="Tin liên quan" limit="3"></tin-related-news>
<p>Xem <tin-article-card src="/feed.json" heading="Xem thêm"></tin-article-card></p>
<div class="tin-related-news" data-tin-src="/khac.json" data-tin-heading="Gợi ý" data-tin-rank="latest"></div>
<p>Ý kiến: <tin-comment-count src="https://y-kien.example" thread="cau"></tin-comment-count></p>`;

type Answer = () => Response | Promise<Response>;

const failure = fc.constantFrom<Answer>(
  () => Promise.reject(new TypeError('network')),
  () => new Promise(() => undefined),
  () => new Response('', { status: 500 }),
  () => new Response('<!doctype html>'),
  () => new Response('{"items":[{}]}'),
  () => new Response('null'),
);
const feed = fc
  .array(draft, { maxLength: 4 })
  .map((articles) => () => new Response(JSON.stringify({ articles })));
const answers = fc.record({
  '/feed.json': fc.oneof({ arbitrary: feed, weight: 4 }, failure),
  '/khac.json': fc.oneof(feed, failure),
  '/v1/counts': fc.oneof(
    fc.nat({ max: 3 }).map((count) => () => Response.json({ counts: { cau: count } })),
    failure,
  ),
});
const mode = fc.constantFrom('both', 'light', 'shadow');

type Answers = Readonly<Record<'/feed.json' | '/khac.json' | '/v1/counts', Answer>>;

/** @param timeout Milliseconds: what hangs must not hold up every page of a test. */
const drawn = async (
  answer: Answers,
  { mode = 'both', timeout = 8000 }: Pick<Options, 'mode' | 'timeout'> = {},
): Promise<JSDOM> => {
  const fetch: Options['fetch'] = async (url) => answer[new URL(String(url)).pathname as keyof Answers]();
  return new JSDOM(await prerender(PAGE, paper({ fetch, jsonLd: true, timeout, mode })));
};

/** The page itself and each declarative root. */
const scopes = ({ window: { document } }: JSDOM): readonly ParentNode[] => [
  document.body,
  ...[...document.querySelectorAll('template')].map(({ content }) => content),
];

const LEAK = /^(undefined|null|NaN|Invalid Date|\[object \w+\])$|\{\{[^{}]*\}\}|\{(name|title|time|body)\}/;

test('whatever feeds hold and however they fail, no heading stands over nothing, nothing leaks, every address is safe', async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(answers, mode, async (answer, mode) => {
      const page = await drawn(answer, { mode, timeout: 100 });
      written += page.window.document.querySelectorAll('[data-tin-fetched]').length;
      assert.doesNotMatch(page.window.document.body.textContent, /(?<!\d)0 bình luận/, 'a zero count');
      for (const scope of scopes(page)) {
        for (const heading of scope.querySelectorAll(
          'tin-related-news > :is(h2,b), tin-article-card > :is(h2,b), .heading',
        ))
          assert.ok(
            (heading.closest('.head') ?? heading).parentNode?.querySelector('a[href]'),
            'content below a heading',
          );
        const texts = scope.ownerDocument?.createTreeWalker(scope, 4);
        while (texts?.nextNode()) assert.doesNotMatch(texts.currentNode.nodeValue?.trim() ?? '', LEAK);
        for (const element of scope.querySelectorAll('*')) {
          assert.doesNotMatch(element.localName, /^(iframe|object|base|form|svg|math)$/);
          for (const { name, value } of element.attributes) {
            assert.doesNotMatch(name, /^on|^style$|^srcdoc$/);
            if (/^(href|src)$/.test(name) && !element.localName.startsWith('tin-'))
              assert.match(value, /^(https?:|data:image\/)/);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
  assert.ok(written > 40, `${written} widgets were written`);
});

test('every headline of a list stands whole in the text of its page', async () => {
  const title = fc.stringMatching(/^[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ &"'–]{2,60}[a-zà-ỹ]$/);
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(title, { minLength: 1, maxLength: 3, selector: (one) => one.toLowerCase() }),
      async (titles) => {
        const items = titles.map((title, id) => ({
          id: `${id}`,
          url: `https://bao.example/tin/${id}`,
          title,
        }));
        const answer = (): Response => Response.json({ articles: items });
        const { document } = (
          await drawn({ '/feed.json': answer, '/khac.json': answer, '/v1/counts': answer })
        ).window;
        const shown = [...document.querySelectorAll('tin-related-news .p-name')].map(({ textContent }) =>
          textContent.replace(/\s+/g, ' '),
        );
        for (const { title } of items) {
          const told = title
            .normalize()

            .replace(/\s+/g, ' ')
            .trim();
          assert.ok(shown.includes(told), `${told} in ${shown.join('|')}`);
        }
      },
    ),
    { numRuns: 60 },
  );
});
