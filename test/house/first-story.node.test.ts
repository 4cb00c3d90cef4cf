import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { NO_CHROME } from '../../tools/browsers/find-chrome.js';
import { HEADLINES, LIST, page, SCRIPT } from '../helpers/page-files.js';
import { httpPages, startChromium, type HttpPages } from '../helpers/pages-http.js';

let browser: Browser | undefined;
let pages: HttpPages;

before(async () => {
  pages = await httpPages();
  browser = await startChromium();
});

after(async () => {
  await browser?.close();
  await pages.close();
});

it('shows the first story with one script, which is what the budget weighs', async (test) => {
  if (!browser) return test.skip(NO_CHROME);
  const tab = await browser.newPage();
  const scripts: string[] = [];
  tab.on('request', (request) => {
    if (request.resourceType() === 'script')
      scripts.push(new URL(request.url()).pathname.replace(/^.*\//, ''));
  });
  // Taken when the story is drawn, before anything that may follow it.
  await tab.exposeFunction('tinboxFirstStory', () => shown.push(...scripts));
  const shown: string[] = [];
  // As a text: what runs the tests marks named functions in a way that the page does not know.
  await tab.evaluateOnNewDocument(`(function look() {
    const list = document.querySelector('tin-related-news')?.shadowRoot;
    if (list?.textContent?.includes(${JSON.stringify(HEADLINES[0])})) tinboxFirstStory();
    else requestAnimationFrame(look);
  })()`);
  await tab.goto(
    `${pages.publish({ 'page.html': page(LIST.element, { head: SCRIPT['tinbox.js'] }) })}page.html`,
  );
  const end = Date.now() + 10_000;
  while (shown.length === 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  // The page's own script only watches.
  assert.deepEqual(
    shown.filter((script) => script !== 'watch.js'),
    ['tinbox.js'],
  );
  return undefined;
});
