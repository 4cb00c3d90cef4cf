import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { lamGiangThread } from '../fixtures/comments.js';
import { lamGiang, LAM_GIANG, LAM_GIANG_NOW } from '../fixtures/weather/lam-giang.js';
import { paper, prerender, type Options } from '../helpers/prerendered-pages.js';

const COMPONENTS = new URL('../../src/components/', import.meta.url);

/** Every element that can be defined, by its folder. */
const ELEMENTS = readdirSync(COMPONENTS).filter((name) =>
  existsSync(new URL(`${name}/define.ts`, COMPONENTS)),
);

/** What a publisher writes to get something from an element that asks for more than a feed of stories. */
const WRITTEN: Readonly<Record<string, string>> = {
  'tin-weather-box': 'src="/lam-giang.json" heading="Thời tiết {{ nay"',
  'tin-comment-count': 'src="/gateway" thread="{{ t"',
  'tin-comment-thread': 'src="/gateway" thread="{{ t" heading="Bạn đọc {{ viết"',
  'tin-time': 'label="Cập nhật {{ lúc:" datetime="2024-04-10T10:04:00Z"',
};
const FEED = 'src="/feed.json" heading="Tin liên quan"';
const HOSTILE = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: '1', url: '/tin/1', title: 'Chợ {{ phiên <b>', summary: 'Mở {{{ ngoặc', tags: ['{{ t'] }],
});

/** Said of what only a reader with scripts has, or of a drawing; what lists in lists say by their places. */
const ACTS = 'button, [part~="hour-sentence"], .check:has([name="remember"]), .said';

/** Texts one by one: no space stands between the blocks of a root, where no reader sees one. */
const textsOf = (node: Node | undefined | null): string[] =>
  node?.nodeType === 3 ? [node.nodeValue ?? ''] : [...(node?.childNodes ?? [])].flatMap(textsOf);

const document = (page: string): Document => new JSDOM(page).window.document;

const WEATHER = JSON.stringify({ ...lamGiang, place: { ...LAM_GIANG, name: 'Lam {{ Giang <b>' } });

const COUNTS = JSON.stringify({ counts: [{ thread: '{{ t', total: 12 }] });

const THREAD = JSON.stringify(lamGiangThread)
  .replaceAll('https://bao.example/cau"', '{{ t"')
  .replace('Cầu xong rồi', '{{ Cầu <b> xong rồi')
  .replace('Trần Quốc Việt', 'Trần {{ Quốc Việt');

/** What stands behind an address, by a part of it. */
const ANSWERS = { 'lam-giang': WEATHER, '/v1/counts': COUNTS, '/v1/comments': THREAD };

const network: Options['fetch'] = (url) =>
  Promise.resolve(
    new Response(Object.entries(ANSWERS).find(([part]) => String(url).includes(part))?.[1] ?? HOSTILE),
  );

/** The contract of docs/contracts/prerender.md, for every element there is. */
for (const name of ELEMENTS) {
  const tag = `tin-${name}`;
  const attributes = WRITTEN[tag] ?? FEED;
  const written = `<${tag} ${attributes}><i>Dự phòng</i></${tag}>`;
  const empty = `<${tag} heading="Tin" label="Cập nhật:"><i>Dự phòng</i></${tag}>`;
  const draw = (page: string, options: Partial<Options> = {}): Promise<string> =>
    prerender(page, paper({ fetch: network, now: () => LAM_GIANG_NOW, ...options }));

  describe(`<${tag}> without a browser`, () => {
    it('is there: words with microformats between its tags, and a declarative root with one style', async () => {
      const page = document(await draw(written));
      const element = page.querySelector(tag);
      const root = element?.querySelector<HTMLTemplateElement>(':scope > template[shadowrootmode="open"]');
      assert.ok(element && root, 'a declarative root');
      assert.equal(root.content.querySelectorAll('style').length, 1);
      assert.ok(element.querySelector('[class^="h-"], [class^="dt-"], [class^="p-"], [class^="u-"]'));
      assert.match(element.getAttribute('data-tin-v') ?? '', /^\d+\.\d+/);
      assert.doesNotMatch(element.textContent, /Dự phòng/);
    });

    it('says between its tags what its root says, and parts braces that a template engine would take', async () => {
      const page = await draw(written);
      const element = document(page).querySelector(tag);
      const light = page.slice(page.indexOf('</template>'));
      assert.doesNotMatch(light.replace(/&#123;/g, '{').replace(/="[^"]*"/g, ''), /\{\{/);
      assert.doesNotMatch(light, /\{\{/);
      const words = (node: Node | undefined | null): Set<string> =>
        new Set(
          textsOf(node)
            .join(' ')
            .toLowerCase()
            .match(/[\p{L}\p{N}]{2,}/gu),
        );
      const root = element?.querySelector('template')?.content.cloneNode(true) as DocumentFragment;
      for (const aside of root.querySelectorAll(`style, ${ACTS}`)) aside.remove();
      const said = words(element);
      const drawn = [...words(root)];
      assert.ok(drawn.length > 0);
      assert.deepEqual(
        drawn.filter((word) => !said.has(word)),
        [],
      );
    });

    it('says the same in a page of another encoding, also as data', async () => {
      const bytes = new TextEncoder().encode(`<meta charset="windows-1258">${written}`);
      const options = paper({ fetch: network, now: () => LAM_GIANG_NOW, jsonLd: true });
      const page = await new Response(
        prerender(new Response(bytes).body as ReadableStream<Uint8Array>, options),
      ).text();
      assert.match(page, /&#\d{3,4};/);
      for (const { textContent } of document(page).querySelectorAll('script, style'))
        assert.doesNotMatch(textContent, /&#\d/, 'in a script or a style a number is no letter');
    });

    it('has a heading or a label only above content', async () => {
      const page = await draw(empty);
      assert.equal(page, empty);
    });

    it('stays exactly as it was written where its feed fails', async () => {
      const broken = written.replace(/datetime="[^"]*"/, 'datetime="undefined"');
      const fetch: Options['fetch'] = () => Promise.reject(new TypeError('no network'));
      assert.equal(await draw(broken, { fetch, timeout: 50 }), broken);
    });

    it('is refreshed when its page is prerendered again, never doubled, in every mode and form', async () => {
      const div = `<div class="${tag} tin-rows-4" ${attributes.replace(/(^| )(?=[\w-]+=)/g, '$1data-tin-')}><i>Dự phòng</i></div>`;
      for (const form of [written, div, `<p>${written}</p>`])
        for (const mode of ['both', 'light', 'shadow'] as const) {
          const once = await draw(form, { mode, jsonLd: true });
          assert.notEqual(once, form);
          assert.equal(await draw(once, { mode, jsonLd: true }), once, mode);
          assert.equal(document(once).querySelectorAll(tag).length, 1);
        }
    });

    it('writes only what may stand among words into a paragraph', async () => {
      const page = document(await draw(`<p>Trước ${written} sau</p>`));
      const paragraph = page.querySelector('p');
      assert.match(paragraph?.textContent ?? '', /^Trước [^]* sau$/);
      assert.equal(paragraph?.querySelectorAll('ul,li,div,p,h1,h2,h3,h4,h5,h6,article,section').length, 0);
      assert.ok(paragraph.querySelector(`${tag} > [class], ${tag} > b`));
    });
  });
}
