import { after, before, describe, type TestContext } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { BROWSERS, enter, openBrowser, openPage, startDesk, type DeskServer } from './desk-browser.js';

/** An administrator, Hải Yến, at a desk of her own. */
export interface AtDesk {
  readonly browser: Browser;
  readonly desk: DeskServer;
  /** 1280 by 800, in Vietnamese, signed in. */
  readonly page: Page;
  /** A page of somebody else, with cookies of its own, until the test ends. */
  another(test: TestContext): Promise<Page>;
  /** Opens a page of the desk by its path, and waits until it has what it asked for. */
  go(path: string): Promise<void>;
  /**
   * Presses the first button that says so.
   * @param where Which elements it is looked for in.
   * @throws Error where there is none.
   */
  press(label: string, where?: string): Promise<void>;
  /** Puts a value into a field, as typing does. */
  set(selector: string, value: string): Promise<void>;
}

/**
 * Runs tests in each browser that is installed, each at a desk that begins empty.
 * @param about Names the suite: `threads at the desk`.
 * @param timeout Milliseconds, of all tests in one browser.
 * @param tests Declares them. The desk is there once they run, not yet when they are declared.
 */
export async function inBrowsers(about: string, timeout: number, tests: (at: AtDesk) => void): Promise<void> {
  for (const name of BROWSERS) {
    const browser = await openBrowser(name);
    describe(`${about} in ${name}`, { skip: browser ? false : `${name} is not here`, timeout }, () => {
      if (browser) tests(seated(browser));
    });
  }
}

function seated(browser: Browser): AtDesk {
  let seat: { readonly desk: DeskServer; readonly page: Page } | undefined;
  const here = (): NonNullable<typeof seat> => {
    if (!seat) throw new Error('The desk has not been entered.');
    return seat;
  };
  before(async () => {
    const desk = await startDesk();
    seat = { desk, page: await openPage(browser) };
    await enter(seat.page, desk, await desk.invite('Hải Yến', 'administrator'));
  });
  after(async () => {
    await browser.close();
    await seat?.desk.program.stop();
  });
  return {
    browser,
    get desk() {
      return here().desk;
    },
    get page() {
      return here().page;
    },
    async another(test) {
      const context = await browser.createBrowserContext();
      test.after(() => context.close());
      return openPage(context);
    },
    async go(path) {
      const { desk, page } = here();
      await page.goto(`${desk.url}/desk/${path}`);
      await page.waitForSelector('.page h1, .queue .list-head');
      await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
    },
    press: (label, where = '.page') =>
      here().page.$$eval(
        `${where} button`,
        (found, label) => {
          const button = found.find((each) => (each as HTMLElement).innerText.trim() === label);
          if (!button) throw new Error(`No button ${label}`);
          (button as HTMLElement).click();
        },
        label,
      ),
    set: (selector, value) =>
      here().page.$eval(
        selector,
        (field, value) => {
          (field as HTMLInputElement).value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        value,
      ),
  };
}
