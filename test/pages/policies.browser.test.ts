import { expect, waitUntil } from '@open-wc/testing';
import { HEADLINES, LIST, page, SCRIPT } from '../helpers/page-files.js';
import { closePages, publish, type OpenPage } from '../helpers/pages.js';

const STRICT = [
  "default-src 'none'",
  "script-src 'nonce-r4nd0m'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const TIME = '<tin-time datetime="2024-04-10T17:04:00+07:00" time-zone="+07:00"></tin-time>';

const CARD =
  '<tin-article-card src="feed.json" loading="eager" variant="hero" time-zone="+07:00"></tin-article-card>';

/** A page whose scripts all carry the nonce, and which holds no style of its own. */
const underNonce = (body: string, head: string): string =>
  page(body, { head })
    .replaceAll('<script', '<script nonce="r4nd0m"')
    .replace(/<style>.*?<\/style>/, '');

async function open(body: string, head: string, policy: string): Promise<OpenPage> {
  const text = underNonce(body, head);
  const site = await publish({ 'page.html': { text, headers: { 'content-security-policy': policy } } });
  return site.open();
}

/** Firefox and WebKit came to Trusted Types late; pages there lose nothing. */
const enforces = 'trustedTypes' in window;

describe("A page with default-src 'none', nonces and required Trusted Types", () => {
  afterEach(closePages);

  for (const script of ['tinbox.js', 'tinbox.full.js', 'tinbox.classic.js'] as const)
    it(`shows the stories without a violation, with ${script}`, async () => {
      const policy = `${STRICT}; trusted-types tinbox 'allow-duplicates'`;
      // The card and the lists are of one feed, and what one shows the others would leave out.
      const lists = (LIST.element + LIST.div).replaceAll(
        ' class="tin',
        ' dedupe="off" data-tin-dedupe="off" class="tin',
      );
      const shown = await open(lists + CARD + TIME, SCRIPT[script], policy);
      await shown.showsTheStories('body > tin-related-news');
      await shown.showsTheStories('div > tin-related-news');
      await shown.shows(HEADLINES[0] ?? '', 'tin-article-card');
      await shown.shows('17:04 09/04/2024', 'tin-article-card');
      await shown.shows('17:04 10/04/2024', 'tin-time');
      await shown.rests();
      expect(shown.seen).to.eql({ errors: [], said: [], violations: [] });
    });

  it('shows the rich words of a foreign comment system, and nothing that does harm', async () => {
    const policy = `${STRICT}; trusted-types tinbox 'allow-duplicates'`;
    const thread = '<tin-comment-thread src="cau.json" loading="eager"></tin-comment-thread>';
    const html =
      '<p>Xem <a href="https://bao.example/ke-hoach" style="position:fixed" onclick="x()">kế hoạch</a>.</p><script>x()</script><img src=x onerror=x()>';
    const comment = { id: 1, author: 'Việt', created: '2024-04-10T09:05:00Z', html };
    const text = underNonce(thread, SCRIPT['tinbox.js']);
    const site = await publish({
      'page.html': { text, headers: { 'content-security-policy': policy } },
      'cau.json': {
        text: JSON.stringify({ comments: [comment] }),
        headers: { 'content-type': 'application/json' },
      },
    });
    const shown = await site.open();
    await shown.shows('kế hoạch', 'tin-comment-thread');
    const root = shown.document.querySelector('tin-comment-thread')?.shadowRoot;
    await waitUntil(() => root?.querySelector('[part~="text"] a'), 'the link', { timeout: 8000 });
    expect(root?.querySelector('[part~="text"] a')?.getAttribute('rel')).to.equal('nofollow ugc noopener');
    expect(root?.querySelector('script, [style], [onclick], [part~="text"] img')).to.equal(null);
    await shown.rests();
    expect(shown.seen).to.eql({ errors: [], said: [], violations: [] });
  });

  it('shows its developer the panels too', async () => {
    const early = '<script>(window.Tinbox = []).push((tinbox) => (tinbox.debug = true));</script>';
    const policy = `${STRICT}; trusted-types tinbox 'allow-duplicates'`;
    const shown = await open(LIST.element, early + SCRIPT['tinbox.js'], policy);
    await shown.showsTheStories();
    await waitUntil(() => shown.document.querySelector('html > div'), 'a panel', { timeout: 8000 });
    await shown.rests();
    expect(shown.seen).to.eql({ errors: [], said: [], violations: [] });
  });

  it('shows them where two copies share the policy', async () => {
    const policy = `${STRICT}; trusted-types tinbox 'allow-duplicates'`;
    const shown = await open(LIST.element, SCRIPT['tinbox.js'] + SCRIPT['tinbox.classic.js'], policy);
    await shown.showsTheStories();
    await shown.rests();
    expect(shown.seen).to.eql({ errors: [], said: [], violations: [] });
  });

  for (const [how, types] of [
    ['allows another policy only', 'another'],
    ['allows no policy', "'none'"],
  ] as const)
    for (const script of ['tinbox.js', 'tinbox.classic.js', 'components/related-news.js'] as const)
      it(`keeps its fallback and gets one line in the console where it ${how}, with ${script}`, async function () {
        if (!enforces) this.skip();
        const shown = await open(
          LIST.element + LIST.div,
          SCRIPT[script],
          `${STRICT}; trusted-types ${types}`,
        );
        await shown.rests(600);
        expect(shown.text()).to.equal('Thời sự Thời sự');
        expect(shown.seen.errors).to.eql([]);
        expect(shown.seen.said).to.have.length(1);
        expect(shown.seen.said[0]).to.match(/^info: Tinbox/);
        expect(await shown.asked('feed.json')).to.equal(0);
      });
});
