import { expect } from '@open-wc/testing';
import { host, installedHost } from '../helpers/host-files.js';
import { feedOfTitles, LIST, page, SCRIPT, type PageFile } from '../helpers/page-files.js';
import { closePages, openPage, publish, type OpenPage } from '../helpers/pages.js';
import { windows1258 } from '../helpers/windows-1258.js';

const BOTH = ['tinbox.js', 'tinbox.classic.js'] as const;
const script = (text: string): string => `<script>${text}</script>`;

/** What readers see of a size, in CSS pixels. */
function sizes(open: OpenPage): Readonly<Record<string, string>> {
  const root = open.find('tin-related-news').shadowRoot as ShadowRoot;
  const found: Record<string, string> = {};
  for (const name of ['heading', 'headline', 'picture', 'meta', 'card']) {
    const part = root.querySelector<HTMLElement>(`[part~="${name}"]`);
    if (!part) continue;
    const { fontSize, lineHeight, padding } = open.window.getComputedStyle(part);
    found[name] = `${fontSize} ${lineHeight} ${padding} ${part.clientWidth}×${part.clientHeight}`;
  }
  return found;
}

describe('Stories stand on a page', () => {
  afterEach(closePages);

  for (const library of ['prototype.js', 'prototype-1.6.js', 'mootools.js'])
    for (const name of BOTH)
      it(`that changes the language with ${library}, with ${name}`, async () => {
        const head = `<script src="${library}"></script>${SCRIPT[name]}`;
        const open = await openPage(page(LIST.element + LIST.div, { head }), await host(library));
        await open.showsTheStories('body > tin-related-news');
        await open.showsTheStories('div > tin-related-news');
      });

  for (const library of ['prototype-1.7.js', 'mootools-1.4.js'])
    for (const name of BOTH)
      it(`with the true ${library} before ${name}`, async function () {
        const files = await installedHost(library);
        if (!files) this.skip();
        const head = `<script src="${library}"></script>${SCRIPT[name]}`;
        const open = await openPage(page(LIST.element + LIST.div, { head }), files);
        await open.showsTheStories('body > tin-related-news');
        await open.showsTheStories('div > tin-related-news');
        expect(open.window).to.have.property(library.startsWith('proto') ? 'Prototype' : 'MooTools');
      });

  for (const library of ['prototype-1.7.js', 'mootools-1.4.js'])
    it(`where the true ${library} comes after us`, async function () {
      const files = await installedHost(library);
      if (!files) this.skip();
      const ours = SCRIPT['tinbox.classic.js'].replace(' async', '');
      const head = `${ours}<script src="${library}"></script>`;
      const open = await openPage(page(LIST.element + LIST.div, { head }), files);
      await open.showsTheStories('body > tin-related-news');
      await open.showsTheStories('div > tin-related-news');
    });

  it('where such a library comes after us', async () => {
    const head =
      SCRIPT['tinbox.classic.js'].replace(' async', '') +
      '<script src="prototype.js"></script><script src="mootools.js"></script>';
    const open = await openPage(
      page(LIST.element + LIST.div, { head }),
      await host('prototype.js', 'mootools.js'),
    );
    await open.showsTheStories('body > tin-related-news');
    await open.showsTheStories('div > tin-related-news');
  });

  it('in the same sizes where html{font-size:62.5%}', async () => {
    const plain = await openPage(page(LIST.element, { head: SCRIPT['tinbox.js'] }));
    await plain.showsTheStories();
    const head = `<style>html{font-size:62.5%}</style>${SCRIPT['tinbox.js']}`;
    const open = await openPage(page(LIST.element, { head }));
    await open.showsTheStories();
    expect(sizes(open)).to.eql(sizes(plain));
  });

  it('where *{all:revert!important}', async () => {
    const head = `<style>*{all:revert!important}</style>${SCRIPT['tinbox.js']}`;
    const open = await openPage(page(LIST.element + LIST.div, { head }));
    await open.showsTheStories('body > tin-related-news');
    await open.showsTheStories('div > tin-related-news');
    const list = open.find('tin-related-news');
    expect(list.getBoundingClientRect().width, 'as wide as its column').to.be.greaterThan(500);
  });

  for (const name of BOTH)
    it(`in windows-1258, with ${name}`, async () => {
      const text = page(LIST.element + LIST.div, { head: SCRIPT[name] }).replace('utf-8', 'windows-1258');
      const file: PageFile = { bytes: [...windows1258(text)] };
      const open = await (await publish({ 'page.html': file })).open();
      expect(open.document.characterSet).to.equal('windows-1258');
      await open.showsTheStories('body > tin-related-news');
      await open.showsTheStories('div > tin-related-news');
    });

  it('with an AMD loader, which is not asked', async () => {
    const head = script(
      'window.defined = []; window.define = (...words) => defined.push(words); define.amd = {};',
    );
    const open = await openPage(page(LIST.element, { head: head + SCRIPT['tinbox.classic.js'] }));
    await open.showsTheStories();
    expect((open.window as { defined?: unknown }).defined).to.eql([]);
  });

  const polluted = (...names: string[]): string =>
    script(`for (const name of ${JSON.stringify(names)}) Object.prototype[name] = 'xyz';`);

  it('whose Object.prototype has been written on', async () => {
    const head = polluted('url', 'html', 'status', 'title', 'src', 'once', 'image') + SCRIPT['tinbox.js'];
    const open = await openPage(page(LIST.element + LIST.div, { head }));
    await open.showsTheStories('body > tin-related-news');
    await open.showsTheStories('div > tin-related-news');
  });

  for (const name of ['tinbox.full.js', 'tinbox.classic.js'] as const)
    it(`whose Object.prototype has been written on, with ${name}`, async () => {
      const open = await openPage(page(LIST.element, { head: polluted('url') + SCRIPT[name] }));
      await open.showsTheStories();
    });

  it('whose Object.prototype has been written on with what requests and feeds are asked for', async () => {
    const head = polluted('items', 'map', 'format', 'method', 'headers', 'body') + SCRIPT['tinbox.js'];
    const open = await openPage(page(LIST.element, { head }));
    await open.showsTheStories();
  });

  it('whose images and forms are named like what scripts look for', async () => {
    const clobbers = `<img name="currentScript" src="anh-1.svg" alt=""><img name="head" src="anh-1.svg" alt=""><img name="body" src="anh-1.svg" alt="">
      <form name="readyState"><input name="append"><input name="childNodes"><input name="dataset"><input name="remove"><input name="attributes">${LIST.div}${LIST.element}</form>`;
    const open = await openPage(page(clobbers, { head: SCRIPT['tinbox.js'] }));
    await open.showsTheStories('form > tin-related-news');
    await open.showsTheStories('div > tin-related-news');
  });

  it('that calls something of its own Tinbox by an id', async () => {
    const open = await openPage(
      page(`<div id="Tinbox">${LIST.element}${LIST.div}</div>`, { head: SCRIPT['tinbox.js'] }),
    );
    await open.showsTheStories('#Tinbox > tin-related-news');
    await open.showsTheStories('div > tin-related-news');
  });

  it('that calls something of its own Tinbox by an id, and the global is there', async () => {
    const open = await openPage(
      page(`<div id="Tinbox">${LIST.element}</div>`, { head: SCRIPT['tinbox.js'] }),
    );
    await open.showsTheStories();
    expect(open.window.Tinbox).to.include.keys('version', 'ready', 'push', 'off');
  });

  it('in quirks mode', async () => {
    const open = await openPage(page(LIST.element + LIST.div, { head: SCRIPT['tinbox.js'], doctype: '' }));
    expect(open.document.compatMode).to.equal('BackCompat');
    await open.showsTheStories('body > tin-related-news');
    await open.showsTheStories('div > tin-related-news');
  });

  it('with <base href>: feeds are read where the page says, scripts where they stand', async () => {
    const head = `${SCRIPT['tinbox.js']}<base href="ban-tin/">`;
    const time = '<tin-time datetime="2024-04-10T17:04:00+07:00" time-zone="+07:00"></tin-time>';
    const pictures = Object.fromEntries(
      [1, 2, 3, 4].map((number) => [
        `ban-tin/anh-${number}.svg`,
        '<svg xmlns="http://www.w3.org/2000/svg"/>',
      ]),
    );
    const open = await openPage(page(LIST.element + LIST.div + time, { head }), {
      'ban-tin/feed.json': { text: feedOfTitles(), wait: 300 },
      ...pictures,
    });
    await open.showsTheStories('body > tin-related-news');
    await open.showsTheStories('div > tin-related-news');
    await open.shows('17:04 10/04/2024', 'tin-time');
    expect(await open.asked('ban-tin/feed.json')).to.equal(1);
    expect(open.find('tin-related-news').shadowRoot?.querySelector('a')?.pathname).to.match(
      /\/ban-tin\/tin-4\.html$/,
    );
  });

  it('in XHTML, or at least its fallback does', async () => {
    const root = 'xmlns="http://www.w3.org/1999/xhtml" lang="vi"';
    const head = SCRIPT['tinbox.js'].replace('async', 'async="async"');
    const text = page(LIST.element, { head, root, doctype: '<!DOCTYPE html>' }).replace(
      /<(meta|link)([^>]*)>/g,
      '<$1$2/>',
    );
    const open = await (await publish({ 'page.xhtml': text })).open('page.xhtml');
    await open.rests(800);
    expect(open.document.contentType).to.equal('application/xhtml+xml');
    expect(open.seen.errors).to.eql([]);
    expect(open.headlines().length || open.text()).to.be.oneOf([4, 'Thời sự']);
  });
});
