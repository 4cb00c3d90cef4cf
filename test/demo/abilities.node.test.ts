import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { createDemoServer } from '../../demo/server.mjs';
import { NO_CHROME } from '../../tools/browsers/find-chrome.js';
import { startChromium } from '../helpers/pages-http.js';

const PATIENCE = { timeout: 15_000 };

let server: Awaited<ReturnType<typeof createDemoServer>>;
let browser: Browser | undefined;

before(async () => {
  server = await createDemoServer({ port: 0 });
  browser = await startChromium();
});

after(async () => {
  await browser?.close();
  await server.close();
});

/** A page of the demo in front of a reader, with what its console says but for the network's own lines. */
class Reading {
  readonly said: string[] = [];

  constructor(readonly tab: Page) {
    tab.on('console', (message) => {
      if (!message.location().url?.includes('/feeds/')) this.said.push(message.text());
    });
    tab.on('pageerror', (error) => this.said.push(String(error)));
  }

  /** Scrolls to a list and waits for so many stories. */
  async comesTo(list: string, stories: number): Promise<void> {
    await this.tab.waitForFunction(
      (selector, count) => {
        const element = document.querySelector(selector);
        element?.scrollIntoView();
        return (element?.shadowRoot?.querySelectorAll('[part~="card"]').length ?? 0) >= count;
      },
      PATIENCE,
      list,
      stories,
    );
  }

  /** Waits until a part of a list is there. */
  async sees(list: string, part: string, words = ''): Promise<void> {
    await this.tab.waitForFunction(
      (selector, inner, text) =>
        [...(document.querySelector(selector)?.shadowRoot?.querySelectorAll(inner) ?? [])].some((element) =>
          element.textContent?.includes(text),
        ),
      PATIENCE,
      list,
      part,
      words,
    );
  }

  async presses(list: string, part: string): Promise<void> {
    await this.tab.evaluate(
      (selector, inner) =>
        document.querySelector(selector)?.shadowRoot?.querySelector<HTMLElement>(inner)?.click(),
      list,
      part,
    );
  }

  headlines(list: string): Promise<string[]> {
    return this.tab.evaluate(
      (selector) =>
        [...(document.querySelector(selector)?.shadowRoot?.querySelectorAll('[part~="headline"]') ?? [])].map(
          (headline) => headline.textContent?.trim() ?? '',
        ),
      list,
    );
  }
}

/** A test with a page of the demo; skipped where there is no Chromium. */
const reading =
  (path: string, act: (page: Reading) => Promise<void>) =>
  async (test: TestContext): Promise<void> => {
    if (!browser) return test.skip(NO_CHROME);
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1280, height: 900 });
    const page = new Reading(tab);
    await tab.goto(new URL(path, server.url).href);
    await tab.bringToFront();
    await act(page);
    assert.deepEqual(page.said, []);
    await tab.close();
  };

describe('The demo’s Vietnamese article page', () => {
  it(
    'has related news with reasons and the paper’s own letter',
    reading('/vi/', async (page) => {
      await page.comesTo('#tin-lien-quan', 4);
      await page.sees('#tin-lien-quan', '[part~="reason"]', 'đường sắt');
      await page.tab.waitForFunction(
        () => (document.getElementById('ban-tin-sang')?.offsetHeight ?? 0) > 0,
        PATIENCE,
      );
    }),
  );

  it(
    'has the most read of a day and of a week',
    reading('/vi/', async (page) => {
      await page.comesTo('#doc-nhieu', 5);
      const [ofTheDay] = await page.headlines('#doc-nhieu');
      await page.presses('#doc-nhieu', '[role="tab"]:nth-child(2)');
      await page.sees('#doc-nhieu', '[part~="headline"]', 'hàng phượng');
      assert.notEqual((await page.headlines('#doc-nhieu'))[0], ofTheDay);
    }),
  );

  it(
    'goes on to older news, page by page',
    reading('/vi/', async (page) => {
      await page.comesTo('#moi-nhat', 4);
      await page.sees('#moi-nhat', '[part="more"]');
      const before = await page.headlines('#moi-nhat');
      // What other lists show is left out, so that one page may bring few.
      for (const more of [1, 2, 3]) {
        await page.presses('#moi-nhat', '[part="more"]');
        await page.comesTo('#moi-nhat', before.length + more);
      }
      assert.deepEqual((await page.headlines('#moi-nhat')).slice(0, 4), before);
    }),
  );

  it(
    'announces a story that came in meanwhile',
    reading('/vi/', async (page) => {
      await page.comesTo('#moi-nhat', 4);
      await page.tab.evaluate(() => fetch('/publish', { method: 'POST' }));
      await page.tab.waitForFunction(
        () =>
          document
            .querySelector('#moi-nhat')
            ?.shadowRoot?.querySelector('[part~="new-stories"]')
            ?.textContent?.includes('1 tin mới'),
        { timeout: 25_000 },
      );
    }),
  );

  it(
    'takes over the list that its own system wrote',
    reading('/vi/', async (page) => {
      await page.comesTo('[for="#dong-su-kien"]', 3);
      await page.tab.waitForFunction(() => document.getElementById('dong-su-kien')?.hidden, PATIENCE);
    }),
  );

  it(
    'has bands and a leading story, and no story twice but among the most read and in the ticker',
    reading('/vi/', async (page) => {
      // How many each shows depends on which answer comes first, for what one shows the others leave out.
      for (const list of ['#moi-nhat', '#tin-lien-quan', '#tin-nhanh', '#nong-thon', '#goi-y'])
        await page.comesTo(list, 2);
      await page.sees('#goi-y', '[part~="next"], .turn');
      const shown = await page.tab.evaluate(() =>
        [...document.querySelectorAll('tin-related-news:not([dedupe]), tin-article-card')].flatMap((list) =>
          [...(list.shadowRoot?.querySelectorAll<HTMLAnchorElement>('[part~="link"]') ?? [])].map(
            ({ pathname }) => pathname,
          ),
        ),
      );
      assert.ok(shown.length > 15);
      assert.deepEqual([...new Set(shown)], shown);
    }),
  );

  it(
    'writes down in its panel what readers have seen',
    reading('/vi/', async (page) => {
      await page.tab.evaluate(() =>
        document.querySelector('#doc-nhieu')?.scrollIntoView({ block: 'center' }),
      );
      await page.tab.waitForFunction(
        () => /tin_impression doc-nhieu 1/.test(document.querySelector('.tinbox-demo')?.textContent ?? ''),
        PATIENCE,
      );
    }),
  );

  it(
    'shows developers what each list knows',
    reading('/vi/?tinbox=debug', async (page) => {
      await page.tab.waitForFunction(
        () => document.documentElement.children.length > document.querySelectorAll('head, body').length,
        PATIENCE,
      );
    }),
  );
});

describe('The demo’s other pages', () => {
  it(
    '/en/ has a band, tabs, older news and drawings taken over from its own list',
    reading('/en/', async (page) => {
      // How many each shows depends on which answer comes first, for what one shows the others leave out.
      for (const list of ['#today', '#latest', '#most-discussed', '#more', '[for="#drawing-room"]'])
        await page.comesTo(list, 2);
      await page.sees('#latest', '[part="more"]');
      await page.sees('#most-discussed', '[role="tab"]', 'This week');
    }),
  );

  for (const [path, list, label] of [
    ['/vi/', '#tin-lien-quan', 'Được tài trợ'],
    ['/en/', '#today', 'Sponsored'],
    ['/ar/', '#related', 'محتوى مموّل'],
  ] as const)
    it(
      `${path} has paid stories with their label, where they come before the reader does`,
      reading(path, async (page) => {
        await page.tab.setViewport({ width: 1280, height: 200 });
        await page.tab.waitForFunction(
          (selector, words) => {
            const element = document.querySelector(selector);
            if (!element) return false;
            scrollBy(0, element.getBoundingClientRect().top - innerHeight - 150);
            return element.shadowRoot?.textContent?.includes(words);
          },
          PATIENCE,
          list,
          label,
        );
      }),
    );

  it(
    '/ar/ has related news with reasons and a band that begins at the right',
    reading('/ar/', async (page) => {
      // A paid story that comes after the others stands only where no row in sight would move.
      await page.comesTo('#related', 3);
      await page.sees('#related', '[part~="reason"]', 'التمور');
      await page.comesTo('#more', 5);
      const [first, second] = await page.tab.evaluate(() =>
        [...(document.querySelector('#more')?.shadowRoot?.querySelectorAll('[part~="card"]') ?? [])].map(
          (card) => card.getBoundingClientRect().left,
        ),
      );
      assert.ok((first ?? 0) > (second ?? 0));
    }),
  );
});
