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
  readonly page: string;
  /** Headlines that its lists and cards show, by what stands between their tags. */
  readonly headlines: readonly string[];
}

/** The demo newspaper, prerendered, for readers without scripts. */
describe('the demo newspaper without scripts', () => {
  const proofs: Proof[] = [];
  let stop: () => Promise<void> = () => Promise.resolve();

  before(async () => {
    const { url, close } = await createDemoServer({ port: 0 });
    stop = close;
    for (const path of PATHS) {
      const answer = await fetch(new URL(path, url));
      if (answer.status !== 200) continue;
      const page = await prerender(await answer.text(), {
        baseUrl: new URL(path, url).href,
        timeout: 20_000,
      });
      const { document } = new JSDOM(page).window;
      const names = document.querySelectorAll('tin-related-news .p-name, tin-article-card .p-name');
      proofs.push({ path, page, headlines: [...names].map(({ textContent }) => spaced(textContent).trim()) });
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

  it('is read by jsdom’s textContent', () => {
    for (const proof of proofs) readsAll(new JSDOM(proof.page).window.document.body.textContent, proof);
  });

  it('keeps its story for Readability, and nothing of ours leaks into it', () => {
    for (const { path, page } of proofs) {
      const { window } = new JSDOM(page, { url: 'https://paper.example/' });
      const article = new Readability(window.document).parse();
      if (article?.textContent) assert.doesNotMatch(article.textContent, LEAK, path);
      if (article?.textContent) assert.doesNotMatch(article.textContent, /:host|container:/, path);
    }
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
