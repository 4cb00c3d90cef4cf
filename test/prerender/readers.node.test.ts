import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import puppeteer from 'puppeteer-core';
import { createDemoServer } from '../../demo/server.mjs';
import { CHROME_FLAGS, findChrome } from '../../tools/browsers/find-chrome.js';
import { prerender } from '../helpers/prerendered-pages.js';

const PATHS = ['/vi/', '/en/', '/ar/', '/old/', '/vi/tau-cho-ven-bien', '/en/lighthouse-lamp'];
const LEAK = /\{(name|title|time|body)\}|\{\{|\bundefined\b|\bNaN\b|Invalid Date|\[object /;

const spaced = (text: string): string => text.replace(/[\s\u200b\u2068\u2069]+/g, ' ');

/** A text browser: first of those that are installed. */
const BROWSER = (
  [
    ['w3m', ['-dump', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8', '-cols', '2000']],
    ['lynx', ['-dump', '-stdin', '-assume_charset=UTF-8', '-display_charset=UTF-8', '-width=990']],
  ] as const
).find(([name]) => spawnSync(name, ['-version']).error === undefined);

interface Proof {
  readonly path: string;
  /** As the paper's own system writes it, without its news. */
  readonly bare: string;
  readonly page: string;
  /** Headlines between the tags of each list and card. */
  readonly widgets: readonly (readonly string[])[];
  readonly headlines: readonly string[];
}

const WIDGETS = 'tin-related-news, tin-article-card';
const AS_WRITTEN = `${WIDGETS}, div.tin-related-news, div.tin-article-card`;

const namesIn = (page: string): string[][] =>
  [...new JSDOM(page).window.document.querySelectorAll(WIDGETS)].map((widget) =>
    [...widget.querySelectorAll('.p-name')].map(({ textContent }) => spaced(textContent).trim()),
  );

/** Every text of a feed, whatever its format, as readers would see it. */
async function textsOf(feed: string): Promise<string> {
  const answer = await (await fetch(feed)).text();
  const strings: string[] = [];
  try {
    JSON.parse(answer, (_, value: unknown) => void (typeof value === 'string' && strings.push(value)));
  } catch {
    strings.push(answer);
  }
  const { document } = new JSDOM(strings.join('\n').replace(/<!\[CDATA\[|\]\]>/g, '')).window;
  return spaced(document.documentElement.textContent);
}

/** The demo newspaper, prerendered, for readers without scripts. */
describe('the demo newspaper without scripts', () => {
  const proofs: Proof[] = [];
  let stop: () => Promise<void> = () => Promise.resolve();
  let paper = '';

  before(async () => {
    const { url, close } = await createDemoServer({ port: 0 });
    stop = close;
    paper = url;
    for (const path of PATHS) {
      const answer = await fetch(new URL(path, url));
      if (answer.status !== 200) continue;
      const bare = await answer.text();
      const page = await prerender(bare, {
        baseUrl: new URL(path, url).href,
        timeout: 20_000,
      });
      const widgets = namesIn(page);
      proofs.push({ path, bare, page, widgets, headlines: widgets.flat() });
    }
  });
  after(() => stop());

  function readsAll(text: string, { path, headlines }: Proof): void {
    const read = spaced(text);
    for (const headline of headlines) assert.ok(read.includes(headline), `${path}: ${headline}`);
    assert.doesNotMatch(read, LEAK, path);
  }

  it('has something to read on every page', () => {
    assert.deepEqual(
      proofs.map(({ path }) => path),
      PATHS,
    );
    for (const { path, headlines } of proofs) {
      assert.ok(headlines.length >= 3, path);
    }
  });

  it('shows stories of its feeds in every list that names one', async () => {
    let lists = 0;
    for (const { path, bare, widgets } of proofs) {
      const written = [...new JSDOM(bare).window.document.querySelectorAll<HTMLElement>(AS_WRITTEN)];
      assert.equal(written.length, widgets.length, path);
      for (const [index, widget] of written.entries()) {
        const src = widget.getAttribute('src') ?? widget.dataset['tinSrc'];
        if (!src || src.startsWith('#')) continue;
        lists++;
        const sources = [src, widget.getAttribute('sponsored-src') ?? src];
        const texts = await Promise.all(
          sources.map((one) => textsOf(new URL(one, new URL(path, paper)).href)),
        );
        const names = widgets[index] ?? [];
        assert.ok(names.length > 0, `${path}: ${widget.outerHTML.slice(0, 200)}`);
        for (const name of names) assert.ok(texts.join().includes(name), `${path}: ${name}`);
      }
    }
    assert.ok(lists >= 10, `${lists} lists`);
  });

  it('is read by jsdom’s textContent', () => {
    for (const proof of proofs) readsAll(new JSDOM(proof.page).window.document.body.textContent, proof);
  });

  it('keeps its story for Readability, and nothing of ours leaks into it', () => {
    let stories = 0;
    for (const { path, bare, page } of proofs) {
      const { window } = new JSDOM(page, { url: 'https://paper.example/' });
      const article = spaced(new Readability(window.document).parse()?.textContent ?? '');
      assert.doesNotMatch(article, LEAK, path);
      assert.doesNotMatch(article, /:host|container:/, path);
      const paragraphs = [...new JSDOM(bare).window.document.querySelectorAll('article.story .text > p')];
      if (paragraphs.length === 0) continue;
      stories++;
      for (const { textContent } of paragraphs)
        assert.ok(article.includes(spaced(textContent).trim()), `${path}: ${textContent}`);
    }
    assert.ok(stories >= 2, `${stories} pages with a story`);
  });

  it('is read in what Chromium gives as a page’s HTML, with scripts off', async (context) => {
    const chrome = await findChrome();
    if (!chrome) return context.skip('no Chromium is installed');
    const browser = await puppeteer.launch({ ...chrome, args: [...CHROME_FLAGS] });
    try {
      const tab = await browser.newPage();
      await tab.setJavaScriptEnabled(false);
      for (const proof of proofs) {
        await tab.setContent(proof.page, { waitUntil: 'domcontentloaded' });
        const { document } = new JSDOM(await tab.content()).window;
        assert.equal(document.querySelectorAll('template[shadowrootmode]').length, 0, 'roots are attached');
        readsAll(document.body.textContent, proof);
      }
    } finally {
      await browser.close();
    }
  });

  it('is read in a text browser', { skip: BROWSER ? false : 'neither w3m nor lynx is installed' }, () => {
    const [name = '', args = []] = BROWSER ?? [];
    for (const proof of proofs) {
      // What stands in a template is no part of a page; text browsers print it, styles and all.
      const { stdout } = spawnSync(name, args, { input: proof.page, encoding: 'utf8' });
      readsAll(stdout, proof);
    }
  });
});
