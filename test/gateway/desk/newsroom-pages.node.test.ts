import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import {
  BROWSERS,
  enter,
  faultsOf,
  openBrowser,
  openPage,
  reads,
  startDesk,
  textsOf,
  TITLE,
  type DeskServer,
} from '../../helpers/desk-browser.js';
import { SITE } from '../../helpers/gateway.js';

const HOST = new URL(SITE).host;
const OURS = ['threads', `sites/${HOST}`, 'sites', 'numbers', 'person'];
/** Tried in Vietnamese elsewhere. */
const OTHERS = ['rules', 'bans?all=1', 'people', 'log', 'transfer', 'account'];
const OTHER = `${SITE}/tin/ben-do-cu.html`;

for (const name of BROWSERS) {
  const browser = await openBrowser(name);
  describe(
    `threads, sites, one person's data and numbers at the desk in ${name}`,
    { skip: browser ? false : `${name} is not here`, timeout: 300_000 },
    () => {
      if (browser) newsroomPages(browser);
    },
  );
}

function newsroomPages(browser: Browser): void {
  let desk: DeskServer;
  let page: Page;
  const go = async (path: string): Promise<void> => {
    await page.goto(`${desk.url}/desk/${path}`);
    await page.waitForSelector('.page h1');
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  };
  /** Presses the first button that says so. */
  const press = (label: string, where = '.page'): Promise<void> =>
    page.$$eval(
      `${where} button`,
      (found, label) => {
        const button = found.find((each) => (each as HTMLElement).innerText.trim() === label);
        if (!button) throw new Error(`No button ${label}`);
        (button as HTMLElement).click();
      },
      label,
    );
  const set = (selector: string, value: string): Promise<void> =>
    page.$eval(
      selector,
      (field, value) => {
        (field as HTMLInputElement).value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      value,
    );
  const openThread = async (title: string): Promise<void> => {
    await go('threads');
    await page.$$eval(
      '.table a',
      (links, title) => links.find((link) => link.textContent === title)?.click(),
      title,
    );
    await page.waitForSelector('tin-desk-thread h1');
  };

  before(async () => {
    desk = await startDesk();
    page = await openPage(browser);
    await enter(page, desk, await desk.invite('Hải Yến', 'administrator'));
    await desk.send([
      { name: 'Lan', text: 'Cầu đẹp quá.' },
      { name: 'Bình', text: 'Bao giờ xong đường dẫn?' },
      { name: 'Lan', text: 'Nhớ bến đò.', thread: OTHER, title: 'Bến đò cũ' },
    ]);
  });
  after(async () => {
    await browser.close();
    await desk.program.stop();
  });

  test('a thread gets hours, lengths, a notice and a closing date, and keeps them', async () => {
    await openThread(TITLE);
    await set('[name=from]', '06:00');
    await press('Lưu');
    await reads(page, 'cần cả giờ mở lẫn giờ đóng', '[role=alert]');
    await set('[name=to]', '22:00');
    await set('[name=minLength]', '5');
    await set('[name=notice]', 'Xin viết có dấu.');
    await set('[name=closes]', '2031-03-01T17:00');
    await press('Lưu');
    await reads(page, 'Đã lưu.', '.bars');
    await page.reload();
    await page.waitForSelector('[name=notice]');
    const values = await page.$$eval('[name=from], [name=to], [name=closes], [name=notice]', (fields) =>
      fields.map((field) => (field as HTMLInputElement).value),
    );
    assert.deepEqual(values.sort(), ['06:00', '2031-03-01T17:00', '22:00', 'Xin viết có dấu.'].sort());
    assert.deepEqual(await faultsOf(page), []);
  });

  test('a thread is closed, gets another address, and is merged into another only when asked twice', async () => {
    await openThread('Bến đò cũ');
    await press('Đóng');
    await reads(page, 'Đã đóng', '.page strong');
    await assert.rejects(desk.send([{ name: 'Cúc', text: 'Còn mở không?', thread: OTHER }]), /40[39]/);
    await set('[name=alias]', `${SITE}/tin/ben-do.html`);
    await press('Thêm địa chỉ');
    await reads(page, '/tin/ben-do.html', '.lines');
    await set('[name=into]', `${SITE}/tin/cau-ben-tram.html`);
    await page.waitForSelector('[data-ask=merge]');
    await press('Gộp…');
    await press('Gộp hẳn “Bến đò cũ”');
    await reads(page, TITLE, 'h1');
    await reads(page, '/tin/ben-do.html', '.lines');
  });

  test('rows of a file are tried, done, and each is answered for', async () => {
    await go('threads');
    await set(
      '#rows-csv',
      `act,thread,to\nclose,${SITE}/tin/cau-ben-tram.html,\nmerge,${SITE}/khong-co.html,${OTHER}`,
    );
    await press('Chạy thử');
    await reads(page, 'Nếu làm: 1 dòng làm được, 1 dòng không làm được', 'h3');
    await press('Làm 1 dòng');
    await reads(page, 'Đã làm 1 dòng, 1 dòng không làm được', 'h3');
    await reads(page, 'Đã đóng', '.table');
    assert.deepEqual(await faultsOf(page), []);
  });

  test('a site gets other rules, a key whose secret is shown once, and another origin', async () => {
    await go(`sites/${HOST}`);
    await page.select('[name=firstComments]', 'hold');
    await page.select('[name=links]', 'refuse');
    await press('Lưu');
    await reads(page, 'Đã lưu.', '.bars');
    await press('Tạo khoá');
    await page.waitForSelector('#field-secret');
    await reads(page, 'Còn dùng', 'tin-desk-keys .table');
    assert.deepEqual(await faultsOf(page), []);
    await go(`sites/${HOST}`);
    assert.equal((await page.$$('#field-secret')).length, 0);
    assert.equal(await page.$eval('[name=links]', (field) => (field as HTMLSelectElement).value), 'refuse');
    await press('Ngừng');
    await press('Ngừng ngay khoá này');
    await reads(page, 'Hết từ', 'tin-desk-keys .table');
    await go('sites');
    await set('[name=origin]', 'https://khac.example');
    await press('Thêm nguồn');
    await reads(page, 'https://khac.example', '.table');
    await press('Bỏ');
    await press('Bỏ nguồn này');
    await page.waitForFunction(() => !/khac\.example\s+Hải Yến/.test(document.body.innerText));
  });

  test('numbers are charts with tables behind them, and CSV', async () => {
    await go('numbers');
    await reads(page, 'Được viết', 'h3');
    assert.ok((await page.$$('.chart rect.one')).length >= 30);
    await page.$eval('details', (details) => ((details as HTMLDetailsElement).open = true));
    await reads(page, TITLE, '.table');
    const csv = await page.$eval('a[download="threads.csv"]', async (link) =>
      (await fetch((link as HTMLAnchorElement).href)).text(),
    );
    assert.match(csv, /Cầu Bến Trầm/);
    assert.deepEqual(await faultsOf(page), []);
  });

  test('one person is found among several of a name, and erased after what it means was read', async () => {
    await go('person');
    await page.type('[name=value]', 'lan');
    await press('Tìm');
    await reads(page, '2 ý kiến của 2 tài khoản hoặc máy', 'h2');
    await press('Chỉ người này');
    await reads(page, '1 ý kiến của 1 tài khoản hoặc máy', 'h2');
    await press('Xoá…');
    await reads(page, 'Không hoàn tác được.', '.lines');
    assert.deepEqual(await faultsOf(page), []);
    await press('Xoá hẳn 1 ý kiến');
    await reads(page, 'Đã xoá 1 ý kiến.', '.bars');
    await page.type('[name=value]', 'lan');
    await press('Tìm');
    await reads(page, '1 ý kiến của 1 tài khoản hoặc máy', 'h2');
  });

  test('every page holds in 360 pixels and is sound in both languages, light and dark', async () => {
    for (const language of ['vi', 'en']) {
      await page.evaluate((language) => {
        localStorage.setItem(
          'tinbox-desk',
          JSON.stringify({ keys: true, language, scheme: language === 'en' ? 'dark' : 'light' }),
        );
      }, language);
      await page.setViewport({ width: 360, height: 740 });
      for (const path of language === 'en' ? [...OURS, ...OTHERS] : OURS) {
        await go(path);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 360, `${path} is ${wide} px wide`);
        assert.deepEqual(await faultsOf(page), [], `${path}, ${language}`);
      }
    }
    assert.deepEqual(await textsOf(page, 'h1'), ['Account']);
  });
}
