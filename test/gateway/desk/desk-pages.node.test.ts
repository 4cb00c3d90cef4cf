import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  type DeskServer,
} from '../../helpers/desk-browser.js';
import { SITE } from '../../helpers/gateway.js';

const HOST = new URL(SITE).host;

const CSV = [
  'id,parent,thread,title,name,text,created,status,reason',
  `1,,${SITE}/nhap/1.html,Chợ nổi,Lan,Một.,2024-04-10T10:00:00Z,published,`,
  `2,1,${SITE}/nhap/1.html,Chợ nổi,Bình,Hai.,2024-04-10T10:01:00Z,published,`,
  `3,9,${SITE}/nhap/1.html,Chợ nổi,Cúc,Ba.,2024-04-10T10:02:00Z,pending,`,
].join('\n');

for (const name of BROWSERS) {
  const browser = await openBrowser(name);
  describe(
    `the further pages of the desk in ${name}`,
    { skip: browser ? false : `${name} is not here`, timeout: 900_000 },
    () => {
      if (browser) furtherPages(browser);
    },
  );
}

function furtherPages(browser: Browser): void {
  let desk: DeskServer;
  let page: Page;
  const go = async (path: string): Promise<void> => {
    await page.goto(`${desk.url}/desk/${path}`);
    await page.waitForSelector('.page h1');
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  };

  before(async () => {
    desk = await startDesk();
    page = await openPage(browser);
    await enter(page, desk, await desk.invite('Hải Yến', 'administrator'));
  });
  after(async () => {
    await browser.close();
    await desk.program.stop();
  });

  test('somebody is invited by a link that is shown once and lets that person in, with less to see', async (t) => {
    await go('people');
    await page.type('form #field-name', 'Minh Ngữ');
    await page.click('form .filled');
    await reads(page, 'Đường dẫn cho Minh Ngữ');
    const link = await page.$eval('#field-link', (field) => (field as HTMLInputElement).value);
    assert.match(link, /\/desk\/invitation\?token=/);
    const context = await browser.createBrowserContext();
    t.after(() => context.close());
    const other = await openPage(context);
    await enter(other, desk, new URL(link).pathname + new URL(link).search);
    assert.ok(!(await textsOf(other, '.nav')).join().includes('Người làm việc'));
    await other.goto(`${desk.url}/desk/people`);
    await reads(other, 'Vai trò của bạn không mở được mục này.');
    await go('people');
    assert.equal((await page.$$('#field-link')).length, 0, 'the link is not shown again');
    await reads(page, '1 phiên', '.table');
  });

  test('a role is changed, and access is taken away and given back', async () => {
    await go('people');
    const row = 'tbody tr:has(select:not([aria-label$="Hải Yến"]))';
    await page.select(`${row} select`, 'editor');
    await reads(page, 'Đã lưu.', '.bars');
    const click = (label: string): Promise<void> =>
      page.evaluate((label) => {
        const found = [...document.querySelectorAll<HTMLElement>('.table button')];
        found.find(({ innerText }) => innerText.trim() === label)?.click();
      }, label);
    await click('Thôi quyền');
    await reads(page, 'Đã thôi quyền', '.table');
    await click('Trả lại quyền');
    await page.waitForFunction(() => !/Đã thôi quyền/.test(document.body.innerText));
    await go('log');
    await reads(page, /Đổi người làm việc/, '.table');
    await reads(page, /Trả lại quyền/, '.table');
  });

  test('the log is narrowed by the address', async () => {
    await go('log?act=invite');
    const acts = await textsOf(page, '.table tbody td:nth-child(3)');
    assert.ok(acts.length > 0);
    assert.deepEqual([...new Set(acts)], ['Mời']);
  });

  test('a file is tried, then taken; the same file brings nothing twice', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'tinbox-desk-test-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'binh-luan.csv');
    writeFileSync(file, CSV);
    const chosen = async (): Promise<void> => {
      await go('transfer');
      const field = await page.$('input[type=file]');
      await (field as Awaited<ReturnType<typeof page.$<'input'>>>)?.uploadFile(file);
      await page.waitForFunction(
        () => document.querySelector<HTMLSelectElement>('.import select[name=format]')?.value === 'csv',
      );
      await page.$eval('#field-site', (field, host) => ((field as HTMLInputElement).value = host), HOST);
      await page.click('.import .filled');
    };
    await chosen();
    await reads(page, 'Sẽ nhập 3 bình luận vào 1 bài, 1 bài mới.', '.course');
    await reads(page, /Trả lời bình luận không có trong tệp.*: 1/, '.course');
    assert.deepEqual(await faultsOf(page), []);
    await page.click('.course .filled');
    await reads(page, 'Đã nhập 3 bình luận vào 1 bài', '.course');
    await chosen();
    await reads(page, 'Đã có từ trước: 3 bình luận.', '.course');
    assert.equal((await page.$$('.course .filled')).length, 0);
    await page.goto(`${desk.url}/desk/queue/pending`);
    await reads(page, 'Ba.', '.item .said');
  });

  test('every page holds in 360 pixels and has no fault that axe finds, light and dark', async () => {
    await page.setViewport({ width: 360, height: 740 });
    for (const path of ['people', 'log', 'transfer', 'account']) {
      await go(path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 360, `${path} is ${width} px wide`);
      assert.deepEqual(await faultsOf(page), [], path);
      await page.evaluate(() => (document.documentElement.dataset['scheme'] = 'dark'));
      assert.deepEqual(await faultsOf(page), [], `${path}, dark`);
    }
    await page.setViewport({ width: 1280, height: 800 });
    for (const path of ['people', 'log', 'transfer', 'account']) {
      await go(path);
      assert.deepEqual(await faultsOf(page), [], path);
    }
  });

  test('the desk speaks English and is dark when its user says so', async () => {
    await go('account');
    await page.select('[name=language]', 'en');
    await page.select('[name=scheme]', 'dark');
    await page.click('form .filled');
    await reads(page, 'Saved.', '.bars');
    await reads(page, 'Waiting', '.nav');
    await page.reload();
    await reads(page, 'Your sessions');
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    assert.equal(ground, 'rgb(23, 24, 26)');
    assert.deepEqual(await faultsOf(page), []);
  });

  test('signing out everywhere ends the session in the other browser too', async (t) => {
    const context = await browser.createBrowserContext();
    t.after(() => context.close());
    const other = await openPage(context);
    await other.goto(`${desk.url}/desk/sign-in`);
    await other.type('#name', 'Hải Yến');
    await other.type('#password', 'mat-khau-rat-dai');
    await Promise.all([other.waitForNavigation(), other.click('form button')]);
    await other.waitForSelector('.nav');
    await go('account');
    await page.waitForFunction(() => document.querySelectorAll('.table tbody tr').length === 2);
    const [, everywhere] = await page.$$('.page > .buttons button');
    await Promise.all([page.waitForNavigation(), everywhere?.click()]);
    await page.waitForSelector('#password');
    await reads(other, /Your session has ended|session/i, '.bars');
  });
}
