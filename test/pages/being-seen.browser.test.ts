import { expect, waitUntil } from '@open-wc/testing';
import { LIST, lost, page, SCRIPT } from '../helpers/page-files.js';
import { closePages, publish, type OpenPage, type Site } from '../helpers/pages.js';

/** A page that has the focus, whatever the windows of the machine say, and notes what it is told. */
const ATTENDED = `<script>
  document.hasFocus = () => true;
  window.told = [];
  addEventListener('tin-impression', (event) => told.push(event.detail.position));
</script>`;

const open = async (
  script: keyof typeof SCRIPT,
  address = 'page.html',
  head = '',
): Promise<[Site, OpenPage]> => {
  const site = await publish({ 'page.html': page(LIST.element, { head: ATTENDED + head + SCRIPT[script] }) });
  return [site, await site.open(address)];
};

const told = ({ window }: OpenPage): number[] => (window as unknown as { told: number[] }).told;

const boxes = ({ document }: OpenPage): HTMLElement[] =>
  ([...document.documentElement.children] as HTMLElement[]).filter(({ localName }) => localName === 'div');

describe('A published page', () => {
  afterEach(closePages);

  for (const script of [
    'tinbox.js',
    'tinbox.full.js',
    'tinbox.classic.js',
    'components/related-news.js',
  ] as const)
    it(`is told which stories were seen, while nothing is sent or stored, with ${script}`, async () => {
      const kept = [document.cookie, localStorage.length, sessionStorage.length];
      const [site, shown] = await open(script);
      await shown.showsTheStories();
      await shown.rests();
      await waitUntil(() => told(shown).length === 4, 'four seen', { timeout: 8000 });
      await shown.rests();
      expect([...told(shown)].sort()).to.eql([1, 2, 3, 4]);
      const own = /^(page\.html|watch\.js|feed\.json|dist\/.*|anh-\d\.svg)$/;
      expect((await site.asked()).filter((file) => !own.test(file))).to.eql([]);
      expect([document.cookie, localStorage.length, sessionStorage.length]).to.eql(kept);
      expect(boxes(shown)).to.eql([]);
      expect(shown.seen).to.eql({ errors: [], said: [], violations: [] });
    });

  for (const script of ['tinbox.js', 'tinbox.full.js', 'tinbox.classic.js'] as const)
    it(`shows its developer panels while Tinbox.debug is true, with ${script}`, async () => {
      const early = '<script>(window.Tinbox = []).push((tinbox) => (tinbox.debug = true));</script>';
      const [, shown] = await open(script, 'page.html', early);
      await shown.showsTheStories();
      await waitUntil(() => boxes(shown).length === 1, 'a panel', { timeout: 8000 });
      expect(boxes(shown)[0]?.shadowRoot).to.equal(null);
      (shown.window.Tinbox as { debug?: boolean }).debug = false;
      expect(boxes(shown)).to.eql([]);
      expect(shown.seen).to.eql({ errors: [], said: [], violations: [] });
    });

  for (const script of ['tinbox.js', 'tinbox.full.js', 'components/related-news.js'] as const)
    it(`says in them what became of the feed and the clocks, with ${script}`, async () => {
      const opened = `<script>{
        const { attachShadow } = Element.prototype;
        Element.prototype.attachShadow = function () { return attachShadow.call(this, { mode: 'open' }); };
      }</script>`;
      const [, shown] = await open(script, 'page.html?tinbox=debug', opened);
      await shown.showsTheStories();
      await waitUntil(() => boxes(shown).length === 1, 'a panel', { timeout: 8000 });
      await shown.shows('tin-related-news Tin liên quan', 'html > div');
      await shown.shows('json-feed', 'html > div');
      await shown.shows('4, 0 dropped', 'html > div');
      await waitUntil(() => shown.text('html > div').match(/counted/g)?.length === 4, 'four counted', {
        timeout: 8000,
      });
      const region = boxes(shown)[0]?.shadowRoot?.querySelector('section');
      expect(region?.ariaLabel ?? region?.getAttribute('aria-label')).to.equal(
        'Tinbox debug: tin-related-news Tin liên quan',
      );
      expect(region?.querySelector('details')?.open).to.equal(true);
    });

  for (const script of ['tinbox.js', 'components/related-news.js'] as const)
    it(`shows them where its address says so, with ${script}`, async () => {
      const [, shown] = await open(script, 'page.html?tinbox=debug');
      await shown.showsTheStories();
      await waitUntil(() => boxes(shown).length === 1, 'a panel', { timeout: 8000 });
      expect(shown.seen).to.eql({ errors: [], said: [], violations: [] });
    });

  it('loses nothing else where the panel cannot be fetched', async () => {
    const text = page(LIST.element, { head: ATTENDED + SCRIPT['tinbox.js'] });
    const site = await publish({ 'page.html': text, ...lost('components/parts/debug-panel') });
    const shown = await site.open('page.html?tinbox=debug');
    await shown.showsTheStories();
    await waitUntil(() => told(shown).length === 4, 'four seen', { timeout: 8000 });
    expect(boxes(shown)).to.eql([]);
    expect(shown.seen).to.eql({ errors: [], said: [], violations: [] });
  });
});
