import { expect, waitUntil } from '@open-wc/testing';
import { feedOfTitles, HEADLINES, LIST, page, SCRIPT, type PageFile } from '../helpers/page-files.js';
import { closePages, publish, type OpenPage, type Site } from '../helpers/pages.js';

const THREE_DAYS = 3 * 86_400;

/** Remembers the first paint's nodes before any script of ours has come. */
const KEEP = `<script>window.kept = { root: document.querySelector('tin-related-news').shadowRoot }; if (kept.root) { kept.nodes = [...kept.root.querySelectorAll('*')]; kept.light = [...document.querySelectorAll('tin-related-news *')]; }</script>`;

type Kept = {
  readonly root: ShadowRoot | null;
  readonly nodes: readonly Element[];
  readonly light: readonly Element[];
};

const kept = (open: OpenPage): Kept => (open.window as unknown as { kept: Kept }).kept;

const served = (prerender: PageFile['prerender'], list: string = LIST.element): Promise<Site> =>
  publish({
    'page.html': { text: page(`${list}${KEEP}${SCRIPT['tinbox.js']}`), prerender: prerender ?? {} },
  });

/** Where a publisher may have put a list. */
const PLACES = {
  'an element': LIST.element,
  'a div': LIST.div,
  'an element in a paragraph': `<p>Đọc thêm: <b>${LIST.element.replace(/<a [^]*<\/a>/, '')}</b> hết.</p>`,
};

async function woken(site: Site): Promise<OpenPage> {
  const open = await site.open();
  await waitUntil(() => open.find('tin-related-news').matches(':defined'), 'awake', { timeout: 8000 });
  await open.rests(600);
  return open;
}

describe('A page that was prerendered', () => {
  afterEach(closePages);

  for (const [where, list] of Object.entries(PLACES))
    for (const [how, squeezed] of [
      ['as it was written', false],
      ['without its comments and quotes', true],
    ] as const)
      it(`wakes as ${where}, ${how}, with the nodes of the first paint and asks for nothing`, async () => {
        const open = await woken(await served({ squeezed }, list));
        const { root, nodes, light } = kept(open);
        expect(root, 'a declarative root').to.be.instanceOf(open.window.ShadowRoot);
        await open.showsTheStories();
        expect([...(root?.querySelectorAll('*') ?? [])], 'nodes of the root').to.eql(nodes);
        expect([...open.document.querySelectorAll('tin-related-news *')], 'children').to.eql(light);
        expect(open.document.querySelectorAll('tin-related-news')).to.have.length(1);
        expect(await open.asked('feed.json')).to.equal(0);
      });

  for (const [where, list] of Object.entries(PLACES))
    it(`three days ago is shown at once, and its feed is asked for again: ${where}`, async () => {
      const open = await woken(await served({ age: THREE_DAYS }, list));
      await open.showsTheStories();
      await waitUntil(async () => (await open.asked('feed.json')) === 1, 'asked again', { timeout: 8000 });
      expect([...(kept(open).root?.querySelectorAll('[part~="headline"]') ?? [])]).to.have.length(4);
    });

  it('keeps its paragraph around what is drawn in it', async () => {
    const site = await publish({
      'page.html': { text: page(PLACES['an element in a paragraph']), prerender: {} },
    });
    const open = await site.open();
    const list = open.find('tin-related-news');
    expect(list.closest('p')?.textContent).to.match(/^Đọc thêm:[^]*hết\.$/);
    expect(open.document.querySelectorAll('p:not(tin-related-news p)')).to.have.length(1);
    expect(open.headlines()).to.eql(HEADLINES);
  });

  it('says its update line once, before and after it wakes, in a paragraph', async () => {
    const line =
      '<p>Quảng Trị, <tin-time label="Cập nhật:" time-zone="+07:00" datetime="2024-04-10T10:04:00Z"></tin-time></p>';
    const full = 'Cập nhật: 17:04 10/04/2024 (GMT+7)';
    for (const script of ['', SCRIPT['tinbox.js']]) {
      const site = await publish({ 'page.html': { text: page(line + script), prerender: {} } });
      const open = await site.open();
      const time = open.find('tin-time');
      if (script) await waitUntil(() => time.matches(':defined'), 'awake', { timeout: 8000 });
      await open.rests(300);
      expect(time.shadowRoot?.querySelectorAll('time')).to.have.length(1);
      expect(time.shadowRoot?.textContent?.replace(/:host[^]*}\s*/, '').trim()).to.contain(full);
      expect(time.textContent?.trim()).to.equal(full);
      expect(open.seen.errors).to.eql([]);
    }
  });

  it('three days ago brings what is new without taking away what a reader sees', async () => {
    const news = 'Chợ nổi Hàm Ninh họp phiên đầu năm';
    const open = await (
      await publish({
        'page.html': {
          text: page(`${LIST.element}${SCRIPT['tinbox.js']}`),
          prerender: { age: THREE_DAYS, was: { 'feed.json': feedOfTitles() } },
        },
        'feed.json': feedOfTitles([news, ...HEADLINES]),
      })
    ).open();
    await waitUntil(() => open.text().includes('1 tin mới'), 'the button', { timeout: 8000 });
    expect(open.headlines()).to.eql(HEADLINES);
    open.find('tin-related-news').shadowRoot?.querySelector('button')?.click();
    await open.shows(news);
    expect(open.headlines()).to.eql([news, ...HEADLINES.slice(0, 3)]);
    expect(open.seen.errors).to.eql([]);
  });

  it('shows its stories where no script comes', async () => {
    const site = await publish({ 'page.html': { text: page(LIST.element), prerender: {} } });
    const open = await site.open();
    expect(open.headlines()).to.eql(HEADLINES);
    expect(open.heading()).to.equal('Tin liên quan');
    expect(open.seen).to.eql({ errors: [], said: [], violations: [] });
  });
});
