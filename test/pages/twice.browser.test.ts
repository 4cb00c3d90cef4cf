import { expect, waitUntil } from '@open-wc/testing';
import type { TinboxGlobal } from '../../src/loader/global.js';
import { FALLBACK, HEADLINES, LIST, lost, page, SCRIPT, type Files } from '../helpers/page-files.js';
import { closePages, openPage, publish, type OpenPage } from '../helpers/pages.js';

const NEXT = 'next/tinbox.full.js';

/** The same build, as it will call itself one day. */
const nextVersion: Files = { [NEXT]: { dist: 'tinbox.full.js', replace: [['0.1.0', '0.2.0']] } };

const TWO_COPIES = {
  'the same file twice': SCRIPT['tinbox.js'] + SCRIPT['tinbox.js'],
  'the same file under two addresses': `${SCRIPT['tinbox.js']}<script type="module" async src="dist/tinbox.js?v=2"></script>`,
  'a module and a classic script': SCRIPT['tinbox.full.js'] + SCRIPT['tinbox.classic.js'],
  'the default file and an element of its own': SCRIPT['tinbox.js'] + SCRIPT['components/related-news.js'],
  'an older and a newer version': `${SCRIPT['tinbox.js'].replace(' async', '')}<script type="module" src="${NEXT}"></script>`,
  'a newer and an older version': `<script type="module" src="${NEXT}"></script>${SCRIPT['tinbox.js'].replace(' async', '')}`,
} as const;

const tinbox = (open: OpenPage): TinboxGlobal => open.window.Tinbox as TinboxGlobal;

describe('A page that includes Tinbox', () => {
  afterEach(closePages);

  for (const [how, head] of Object.entries(TWO_COPIES))
    it(`twice, as ${how}, shows one set of stories, asks once and stays quiet`, async () => {
      const open = await openPage(page(LIST.element + LIST.div, { head }), nextVersion);
      await open.showsTheStories('body > tin-related-news');
      await open.showsTheStories('div.tin-related-news > tin-related-news');
      await open.rests();
      expect(open.document.querySelectorAll('tin-related-news')).to.have.length(2);
      expect(await open.asked('feed.json')).to.equal(1);
      expect(tinbox(open).version).to.match(/^0\.[12]\.0$/);
      expect(open.seen).to.eql({ errors: [], said: [], violations: [] });
    });

  for (const [how, first] of [
    ['an older and a newer version', '0.1.0'],
    ['a newer and an older version', '0.2.0'],
  ] as const)
    it(`as ${how} is told the version of the first`, async () => {
      const open = await openPage(page(LIST.element, { head: TWO_COPIES[how] }), nextVersion);
      await open.showsTheStories();
      expect(tinbox(open).version).to.equal(first);
    });

  it('upgrades elements and divs that the page adds later', async () => {
    const open = await openPage(page('<main></main>', { head: SCRIPT['tinbox.js'] }));
    await waitUntil(() => open.window.Tinbox && 'ready' in open.window.Tinbox);
    await tinbox(open).ready;
    expect(await open.asked('feed.json')).to.equal(0);
    const range = open.document.createRange();
    open.find('main').append(range.createContextualFragment(`<section>${LIST.div}</section>`));
    await open.showsTheStories('div.tin-related-news > tin-related-news');
    open.find('main').prepend(range.createContextualFragment(LIST.element));
    await open.showsTheStories('main > tin-related-news');
  });

  it('asks once for a feed, also where a second list comes when the first already shows it', async () => {
    const open = await openPage(page(`${LIST.element}<main></main>`, { head: SCRIPT['tinbox.js'] }));
    await open.showsTheStories();
    open.find('main').append(open.document.createRange().createContextualFragment(LIST.element));
    await open.showsTheStories('main > tin-related-news');
    expect(await open.asked('feed.json')).to.equal(1);
  });

  it('upgrades a card and a time that the page adds later', async () => {
    const open = await openPage(page('<main></main>', { head: SCRIPT['tinbox.js'] }));
    await waitUntil(() => open.window.Tinbox && 'ready' in open.window.Tinbox);
    await tinbox(open).ready;
    open
      .find('main')
      .append(
        open.document
          .createRange()
          .createContextualFragment(
            '<div class="tin-time" data-tin-datetime="2024-04-10T17:04:00+07:00" data-tin-time-zone="+07:00"></div><tin-article-card variant="text" src="feed.json"></tin-article-card>',
          ),
      );
    await open.shows('17:04 10/04/2024');
    await open.shows(HEADLINES[0] ?? '', 'tin-article-card');
    expect(open.seen).to.eql({ errors: [], said: [], violations: [] });
  });

  it('has a card and a list in the shadow root of a host’s own component, brought along as documented', async () => {
    const component = `<script>(window.Tinbox = window.Tinbox || []).push(() => import('./dist/components/article-card.js'));</script>`;
    const open = await openPage(page('<my-box></my-box>', { head: SCRIPT['tinbox.js'] + component }));
    const root = open.find('my-box').attachShadow({ mode: 'open' });
    for (const tag of ['tin-article-card', 'tin-related-news']) {
      const element = open.document.createElement(tag);
      element.setAttribute('src', 'feed.json');
      root.append(element);
    }
    await open.shows(HEADLINES[0] ?? '', 'my-box');
    const shown = (tag: string): number =>
      root.querySelector(tag)?.shadowRoot?.querySelectorAll('[part~="headline"]').length ?? 0;
    await waitUntil(() => shown('tin-article-card') === 1 && shown('tin-related-news') === 4, 'both', {
      timeout: 8000,
    });
    expect(open.seen).to.eql({ errors: [], said: [], violations: [] });
  });

  it('runs what was pushed before it came and after, with the one global', async () => {
    const early =
      '<script>(window.Tinbox = window.Tinbox || []).push((tinbox) => { window.early = tinbox; });</script>';
    const open = await openPage(page(LIST.div, { head: early + SCRIPT['tinbox.js'] }));
    await open.showsTheStories();
    const late: unknown[] = [];
    tinbox(open).push((given) => late.push(given));
    expect(late).to.eql([tinbox(open)]);
    expect((open.window as { early?: unknown }).early).to.equal(tinbox(open));
  });

  it('has its divs upgraded once Tinbox is ready', async () => {
    const head = `${SCRIPT['tinbox.js']}<script>(window.Tinbox = window.Tinbox || []).push(({ ready }) => ready.then(() => { window.then = document.querySelectorAll('div > tin-related-news').length; }));</script>`;
    const open = await openPage(page(LIST.div, { head }));
    await open.showsTheStories();
    expect((open.window as { then?: unknown }).then).to.equal(1);
  });

  it('is returned to its fallbacks by Tinbox.off()', async () => {
    const time =
      '<tin-time datetime="2024-04-10T17:04:00+07:00" time-zone="+07:00">Chiều nay</tin-time><tin-time>Tối qua</tin-time>';
    const open = await openPage(page(LIST.element + LIST.div + time, { head: SCRIPT['tinbox.js'] }));
    await open.showsTheStories('body > tin-related-news');
    await open.showsTheStories('div > tin-related-news');
    await open.shows('17:04 10/04/2024', 'tin-time');
    tinbox(open).off();
    await waitUntil(() => open.text() === 'Thời sự Thời sự Chiều nay Tối qua', 'the fallbacks', {
      timeout: 8000,
    }).catch(() => expect.fail(open.text()));
    expect(open.seen.errors).to.eql([]);
  });

  it('shows its fallbacks by Tinbox.off() before its elements are known, in the place of what a server drew', async () => {
    const card = `<tin-article-card src="feed.json">${FALLBACK}</tin-article-card>`;
    const early =
      '<script>{ const wait = setInterval(() => { if (window.Tinbox?.off) { clearInterval(wait); Tinbox.off(); } }); }</script>';
    const site = await publish({
      ...lost('loader/elements'),
      'page.html': { text: page(LIST.element + card, { head: early + SCRIPT['tinbox.js'] }), prerender: {} },
    });
    const open = await site.open();
    const drawn = (): string[] =>
      [...open.document.querySelectorAll('tin-related-news, tin-article-card')].map(
        ({ shadowRoot }) => shadowRoot?.innerHTML.replace(/<!--.*?-->/g, '') ?? '',
      );
    await waitUntil(() => drawn().every((root) => root === '<slot></slot>'), 'slots', {
      timeout: 8000,
    }).catch(() => expect.fail(drawn().join(' | ').slice(-400)));
    expect(open.seen.errors).to.eql([]);
  });

  for (const script of Object.keys(SCRIPT) as (keyof typeof SCRIPT)[])
    it(`shows its fallbacks, asks for nothing and is told so in one line with ?tinbox=off, with ${script}`, async () => {
      const site = await publish({ 'page.html': page(LIST.element + LIST.div, { head: SCRIPT[script] }) });
      const open = await site.open('page.html?a=1&tinbox=off');
      await open.rests();
      expect(open.text()).to.equal('Thời sự Thời sự');
      expect(open.find('a').outerHTML).to.equal(FALLBACK);
      expect(await open.asked('feed.json')).to.equal(0);
      expect(open.seen).to.eql({
        errors: [],
        said: ['info: Tinbox is switched off by the address of this page.'],
        violations: [],
      });
    });

  for (const script of ['tinbox.js', 'components/related-news.js'] as const)
    it(`that a server drew shows what stands between the tags with ?tinbox=off, with ${script}`, async () => {
      const text = page(LIST.element, { head: SCRIPT[script] });
      const site = await publish({ 'page.html': { text, prerender: {} } });
      const drawn = await site.open('page.html?tinbox=off');
      await drawn.rests();
      expect(drawn.find('tin-related-news').shadowRoot?.innerHTML ?? '<slot></slot>').to.equal(
        '<slot></slot>',
      );
      expect(drawn.text()).to.include(HEADLINES[3]);
      expect(await drawn.asked('feed.json')).to.equal(0);
    });
});
