import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import {
  BROWSERS,
  enter,
  faultsOf,
  isPublic,
  openBrowser,
  openPage,
  reads,
  startDesk,
  textsOf,
  type DeskServer,
} from '../../helpers/desk-browser.js';

for (const name of BROWSERS) {
  const browser = await openBrowser(name);
  describe(
    `the desk's pages of words and bans in ${name}`,
    { skip: browser ? false : `${name} is not here`, timeout: 300_000 },
    () => {
      if (browser) rulesPages(browser);
    },
  );
}

function rulesPages(browser: Browser): void {
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

  before(async () => {
    desk = await startDesk();
    page = await openPage(browser);
    await enter(page, desk, await desk.invite('Hải Yến', 'administrator'));
  });
  after(async () => {
    await browser.close();
    await desk.program.stop();
  });

  test('a list is tried before it is stored, stored, and then refuses what it names in disguise', async () => {
    await go('rules');
    await press('Danh sách mới');
    await page.waitForSelector('.list-form');
    await page.type('#list-new-name', 'Mua bán');
    await page.select('#list-new-kind', 'banned');
    await page.select('#list-new-outcome', 'reject');
    await page.type('#list-new-words', 'sổ đỏ giá rẻ');
    await page.type('#field-text', 'Bán s.ổ đ.ỏ g.i.á rẻ, gọi ngay!');
    await press('Thử');
    await reads(page, 'Sẽ bị từ chối ngay.', '[role=status]');
    assert.deepEqual(await textsOf(page, '.tried mark'), ['s.ổ đ.ỏ g.i.á rẻ']);
    assert.deepEqual(await faultsOf(page), []);
    await press('Lưu', '.list-form');
    await reads(page, 'Từ cấm · Ý kiến có từ ấy bị từ chối ngay', 'section');
    const [refused] = await desk.send([{ name: 'Shop', text: 'Ai cần sổ đỏ giá rẻ thì nhắn nhé.' }]);
    assert.equal(await isPublic(desk, refused ?? ''), false);
    await page.goto(`${desk.url}/desk/queue/all`);
    await reads(page, 'Ai cần sổ đỏ giá rẻ', '.rows');
  });

  test('a list that somebody else has changed meanwhile is not written over, and what was written stays', async () => {
    await go('rules');
    await press('Sửa', 'section');
    await page.waitForSelector('.list-form');
    const other = await openPage(browser);
    await other.goto(`${desk.url}/desk/rules`);
    await other.waitForSelector('section');
    await other.$$eval('section button', ([first]) => (first as HTMLElement).click());
    await other.waitForSelector('.list-form textarea');
    await other.type('.list-form textarea', '\nvay nóng');
    await other.$eval('.list-form .filled', (button) => (button as HTMLElement).click());
    await reads(other, '2 từ', 'section');
    await other.close();
    await page.type('.list-form textarea', '\ncho vay');
    await press('Lưu', '.list-form');
    await page.waitForSelector('[role=alert]');
    const words = await page.$eval('.list-form textarea', (field) => (field as HTMLTextAreaElement).value);
    assert.match(words, /cho vay/);
    assert.doesNotMatch(words, /vay nóng/);
    // Now that they know, they may.
    await press('Lưu', '.list-form');
    await page.waitForFunction(() => !document.querySelector('.list-form'));
    await reads(page, '2 từ', 'section');
  });

  test('a list is removed only when asked twice', async () => {
    await go('rules');
    await press('Xoá', 'section');
    await reads(page, 'Xoá hẳn “Mua bán”?', 'section');
    await press('Thôi', 'section');
    await press('Xoá', 'section');
    await press('Xoá hẳn “Mua bán”?', 'section');
    await reads(page, 'Chưa có danh sách nào');
  });

  test('a name is banned for a time, cannot write, and can again once the ban is lifted', async () => {
    await go('bans');
    await page.type('#field-name', 'Kẻ Phá Rối');
    await page.type('#field-note', 'Quảng cáo nhiều lần');
    await press('Cấm');
    await reads(page, 'Kẻ Phá Rối', '.table');
    await reads(page, 'Quảng cáo nhiều lần', '.table');
    assert.deepEqual(await faultsOf(page), []);
    await assert.rejects(desk.send([{ name: 'kẻ  phá rối', text: 'Tôi lại đây.' }]), /403/);
    await press('Gỡ', '.table');
    await reads(page, 'Không ai bị cấm.');
    assert.equal((await desk.send([{ name: 'Kẻ Phá Rối', text: 'Tôi xin lỗi.' }])).length, 1);
    await go('bans?all=1');
    await reads(page, 'Hải Yến đã gỡ', '.table');
  });

  test('the author of a comment is banned from the queue, and the comment says so', async () => {
    const [id] = await desk.send([{ name: 'Người Lạ', text: 'Mua nhà không?' }]);
    await page.goto(`${desk.url}/desk/queue/all?item=${id}`);
    await page.waitForSelector('.item .said');
    await page.keyboard.press('c');
    await page.waitForSelector('[data-form=ban]');
    await page.click('[data-form=ban] [value=name]');
    await page.select('#ban-hours', '24');
    await page.type('#ban-note', 'Rao vặt');
    assert.deepEqual(await faultsOf(page), []);
    await press('Cấm', '[data-form=ban]');
    await reads(page, 'Đã cấm Người Lạ.', '.bars');
    await reads(page, 'Bị cấm theo tên', '.facts');
    assert.equal((await page.$$('[data-form=ban]')).length, 0);
    await assert.rejects(desk.send([{ name: 'người lạ', text: 'Tôi lại đây.' }]), /403/);
    await go('bans');
    await reads(page, 'Rao vặt', '.table');
  });

  test('both fit a phone', async () => {
    await page.setViewport({ width: 360, height: 740 });
    for (const path of ['rules', 'bans?all=1']) {
      await go(path);
      const [inner, width] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
      assert.ok((width ?? 0) <= (inner ?? 0), `${path}: ${width} in ${inner}`);
      assert.deepEqual(await faultsOf(page), []);
    }
  });
}
