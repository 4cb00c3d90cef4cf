import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { NO_CHROME } from '../../tools/browsers/find-chrome.js';
import { feedOfTitles, HEADLINES, LIST, page, SCRIPT, type Files } from '../helpers/page-files.js';
import { httpPages, startChromium, type HttpPages } from '../helpers/pages-http.js';

const PARAGRAPH = '<p>Chiều nay nước lên chậm, bến đò vẫn chở khách như mọi ngày.</p>';
const text = (list: string): string =>
  page(`${PARAGRAPH}${list}${PARAGRAPH.repeat(12)}`, { head: SCRIPT['tinbox.js'] });
const slow = { 'feed.json': { text: feedOfTitles(), wait: 400 } };

const PAGES: Readonly<Record<string, Files>> = {
  'with the documented snippet': { 'page.html': text(LIST.element), ...slow },
  'with the snippet as a div': { 'page.html': text(LIST.div), ...slow },
  'that was prerendered': { 'page.html': { text: text(LIST.element), prerender: {} } },
};

/** Milliseconds by which the script comes after the page's first paint, as on a slow line. */
const LATE = 900;

async function delayScript(tab: Page): Promise<void> {
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const wait = request.url().endsWith('/tinbox.js') ? LATE : 0;
    setTimeout(() => void request.continue(), wait);
  });
}

interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

/** Every layout shift of a page, with what moved. */
const shifts = (tab: Page): Promise<Shift[]> =>
  tab.evaluate(
    () =>
      new Promise<{ value: number; moved: string[] }[]>((resolve) => {
        const found: { value: number; moved: string[] }[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as (PerformanceEntry & {
            value: number;
            sources: { node?: Node }[];
          })[])
            found.push({ value: entry.value, moved: entry.sources.map(({ node }) => node?.nodeName ?? '') });
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(found), 100);
      }),
  );

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

describe('Nothing moves on a page', () => {
  for (const [how, files, isLate] of Object.entries(PAGES).flatMap(
    ([how, files]) =>
      [
        [how, files, false],
        [`${how}, whose script comes late`, files, true],
      ] as const,
  ))
    it(`${how}, at 360, 768 and 1280 pixels`, async (test) => {
      if (!browser) return test.skip(NO_CHROME);
      for (const width of [360, 768, 1280]) {
        const tab = await browser.newPage();
        await tab.setViewport({ width, height: 900 });
        if (isLate) await delayScript(tab);
        await tab.goto(`${pages.publish(files)}page.html`);
        await tab.waitForFunction(
          (headline) =>
            customElements.get('tin-related-news') &&
            [...document.querySelectorAll('tin-related-news')].some(({ shadowRoot }) =>
              shadowRoot?.textContent?.includes(headline),
            ),
          { timeout: 10_000 },
          HEADLINES[3] ?? '',
        );
        await new Promise((resolve) => setTimeout(resolve, 500));
        assert.deepEqual(await shifts(tab), [], `${width} pixels`);
        await tab.close();
      }
      return undefined;
    });
});
