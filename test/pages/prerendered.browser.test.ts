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

const served = (prerender: PageFile['prerender']): Promise<Site> =>
  publish({
    'page.html': { text: page(`${LIST.element}${KEEP}${SCRIPT['tinbox.js']}`), prerender: prerender ?? {} },
  });

async function woken(site: Site): Promise<OpenPage> {
  const open = await site.open();
  await waitUntil(() => open.find('tin-related-news').matches(':defined'), 'awake', { timeout: 8000 });
  await open.rests(600);
  return open;
}

describe('A page that was prerendered', () => {
  afterEach(closePages);

  for (const [how, squeezed] of [
    ['as it was written', false],
    ['without its comments and quotes', true],
  ] as const)
    it(`wakes, ${how}, with the nodes of the first paint and asks for nothing`, async () => {
      const open = await woken(await served({ squeezed }));
      const { root, nodes, light } = kept(open);
      expect(root, 'a declarative root').to.be.instanceOf(open.window.ShadowRoot);
      await open.showsTheStories();
      expect([...(root?.querySelectorAll('*') ?? [])], 'nodes of the root').to.eql(nodes);
      expect([...open.document.querySelectorAll('tin-related-news *')], 'children').to.eql(light);
      expect(await open.asked('feed.json')).to.equal(0);
    });

  it('three days ago is shown at once, and its feed is asked for again', async () => {
    const open = await woken(await served({ age: THREE_DAYS }));
    await open.showsTheStories();
    await waitUntil(async () => (await open.asked('feed.json')) === 1, 'asked again', { timeout: 8000 });
    expect([...(kept(open).root?.querySelectorAll('[part~="headline"]') ?? [])]).to.have.length(4);
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
