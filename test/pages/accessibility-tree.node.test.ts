import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { NO_CHROME } from '../../tools/browsers/find-chrome.js';
import { HEADLINES, LIST, page, SCRIPT, type PageFile } from '../helpers/page-files.js';
import { httpPages, startChromium, type HttpPages } from '../helpers/pages-http.js';

interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly level: unknown;
}

/** What a screen reader is given of a page, in order. */
async function spoken(browser: Browser, address: string): Promise<Spoken[]> {
  const tab = await browser.newPage();
  await tab.goto(address);
  await tab.waitForFunction(
    (headline) => document.querySelector('tin-related-news')?.shadowRoot?.textContent?.includes(headline),
    { timeout: 10_000 },
    HEADLINES[3] ?? '',
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  const session = await tab.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await tab.close();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      level: properties.find((property) => property.name === 'level')?.value.value as unknown,
    }));
}

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

const PAGES: Readonly<Record<string, PageFile>> = {
  'written as an element': { text: page(LIST.element, { head: SCRIPT['tinbox.js'] }) },
  'written as a div': { text: page(LIST.div, { head: SCRIPT['tinbox.js'] }) },
  'that was prerendered': { text: page(LIST.element, { head: SCRIPT['tinbox.js'] }), prerender: {} },
};

describe('A screen reader', () => {
  for (const [how, file] of Object.entries(PAGES))
    it(`finds a list of four, headings and one link per story, ${how}`, async (test) => {
      if (!browser) return test.skip(NO_CHROME);
      const tree = await spoken(browser, `${pages.publish({ 'page.html': file })}page.html`);
      const roles = (role: string): Spoken[] => tree.filter((node) => node.role === role);
      assert.equal(roles('list').length, 1);
      assert.equal(roles('listitem').length, 4);
      assert.deepEqual(
        roles('heading').map(({ name, level }) => [name, level]),
        [['Tin liên quan', 2], ...HEADLINES.map((headline) => [headline, 3])],
      );
      assert.deepEqual(
        roles('link').map(({ name }) => name),
        HEADLINES,
      );
      // The pictures of rows say nothing that the headline does not.
      assert.deepEqual([...roles('image'), ...roles('img')], []);
      return undefined;
    });
});
