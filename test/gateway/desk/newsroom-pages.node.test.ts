import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { inBrowsers } from '../../helpers/at-desk.js';
import { faultsOf, reads, textsOf, TITLE } from '../../helpers/desk-browser.js';
import { SITE } from '../../helpers/gateway.js';

const HOST = new URL(SITE).host;
const OURS = ['threads', `sites/${HOST}`, 'sites', 'numbers', 'person'];
/** Tried in Vietnamese elsewhere. */
const OTHERS = ['rules', 'bans?all=1', 'people', 'log', 'transfer', 'account'];
const OTHER = `${SITE}/tin/ben-do-cu.html`;

await inBrowsers("threads, sites, one person's data and numbers at the desk", 300_000, (at) => {
  const openThread = async (title: string): Promise<void> => {
    await at.go('threads');
    await at.page.$$eval(
      '.table a',
      (links, title) => links.find((link) => link.textContent === title)?.click(),
      title,
    );
    await at.page.waitForSelector('tin-desk-thread h1');
  };

  before(async () => {
    await at.desk.send([
      { name: 'Lan', text: 'Cầu đẹp quá.' },
      { name: 'Bình', text: 'Bao giờ xong đường dẫn?' },
      { name: 'Lan', text: 'Nhớ bến đò.', thread: OTHER, title: 'Bến đò cũ' },
    ]);
  });

  test('a thread gets hours, lengths, a notice and a closing date, and keeps them', async () => {
    await openThread(TITLE);
    await at.set('[name=from]', '06:00');
    await at.press('Lưu');
    await reads(at.page, 'cần cả giờ mở lẫn giờ đóng', '[role=alert]');
    await at.set('[name=to]', '22:00');
    await at.set('[name=minLength]', '5');
    await at.set('[name=notice]', 'Xin viết có dấu.');
    await at.set('[name=closes]', '2031-03-01T17:00');
    await at.press('Lưu');
    await reads(at.page, 'Đã lưu.', '.bars');
    await at.page.reload();
    await at.page.waitForSelector('[name=notice]');
    const values = await at.page.$$eval('[name=from], [name=to], [name=closes], [name=notice]', (fields) =>
      fields.map((field) => (field as HTMLInputElement).value),
    );
    assert.deepEqual(values.sort(), ['06:00', '2031-03-01T17:00', '22:00', 'Xin viết có dấu.'].sort());
    assert.deepEqual(await faultsOf(at.page), []);
  });

  test('a thread is closed, gets another address, and is merged into another only when asked twice', async () => {
    await openThread('Bến đò cũ');
    await at.press('Đóng');
    await reads(at.page, 'Đã đóng', '.page strong');
    await assert.rejects(at.desk.send([{ name: 'Cúc', text: 'Còn mở không?', thread: OTHER }]), /40[39]/);
    await at.set('[name=alias]', `${SITE}/tin/ben-do.html`);
    await at.press('Thêm địa chỉ');
    await reads(at.page, '/tin/ben-do.html', '.lines');
    await at.set('[name=into]', `${SITE}/tin/cau-ben-tram.html`);
    await at.page.waitForSelector('[data-ask=merge]');
    await at.press('Gộp…');
    await at.press('Gộp hẳn “Bến đò cũ”');
    await reads(at.page, TITLE, 'h1');
    await reads(at.page, '/tin/ben-do.html', '.lines');
  });

  test('rows of a file are tried, done, and each is answered for', async () => {
    await at.go('threads');
    await at.set(
      '#rows-csv',
      `act,thread,to\nclose,${SITE}/tin/cau-ben-tram.html,\nmerge,${SITE}/khong-co.html,${OTHER}`,
    );
    await at.press('Chạy thử');
    await reads(at.page, 'Nếu làm: 1 dòng làm được, 1 dòng không làm được', 'h3');
    await at.press('Làm 1 dòng');
    await reads(at.page, 'Đã làm 1 dòng, 1 dòng không làm được', 'h3');
    await reads(at.page, 'Đã đóng', '.table');
    assert.deepEqual(await faultsOf(at.page), []);
  });

  test('a site gets other rules, a key whose secret is shown once, and another origin', async () => {
    await at.go(`sites/${HOST}`);
    await at.page.select('[name=firstComments]', 'hold');
    await at.page.select('[name=links]', 'refuse');
    await at.press('Lưu');
    await reads(at.page, 'Đã lưu.', '.bars');
    await at.press('Tạo khoá');
    await at.page.waitForSelector('#field-secret');
    await reads(at.page, 'Còn dùng', 'tin-desk-keys .table');
    assert.deepEqual(await faultsOf(at.page), []);
    await at.go(`sites/${HOST}`);
    assert.equal((await at.page.$$('#field-secret')).length, 0);
    assert.equal(
      await at.page.$eval('[name=links]', (field) => (field as HTMLSelectElement).value),
      'refuse',
    );
    await at.press('Ngừng');
    await at.press('Ngừng ngay khoá này');
    await reads(at.page, 'Hết từ', 'tin-desk-keys .table');
    await at.go('sites');
    await at.set('[name=origin]', 'https://khac.example');
    await at.press('Thêm nguồn');
    await reads(at.page, 'https://khac.example', '.table');
    await at.press('Bỏ');
    await at.press('Bỏ nguồn này');
    await at.page.waitForFunction(() => !/khac\.example\s+Hải Yến/.test(document.body.innerText));
  });

  test('numbers are charts with tables behind them, and CSV', async () => {
    await at.go('numbers');
    await reads(at.page, 'Được viết', 'h3');
    assert.ok((await at.page.$$('.chart rect.one')).length >= 30);
    await at.page.$eval('details', (details) => ((details as HTMLDetailsElement).open = true));
    await reads(at.page, TITLE, '.table');
    const csv = await at.page.$eval('a[download="threads.csv"]', async (link) =>
      (await fetch((link as HTMLAnchorElement).href)).text(),
    );
    assert.match(csv, /Cầu Bến Trầm/);
    assert.deepEqual(await faultsOf(at.page), []);
  });

  test('one person is found among several of a name, and erased after what it means was read', async () => {
    await at.go('person');
    await at.page.type('[name=value]', 'lan');
    await at.press('Tìm');
    await reads(at.page, '2 ý kiến của 2 tài khoản hoặc máy', 'h2');
    await at.press('Chỉ người này');
    await reads(at.page, '1 ý kiến của 1 tài khoản hoặc máy', 'h2');
    await at.press('Xoá…');
    await reads(at.page, 'Không hoàn tác được.', '.lines');
    assert.deepEqual(await faultsOf(at.page), []);
    await at.press('Xoá hẳn 1 ý kiến');
    await reads(at.page, 'Đã xoá 1 ý kiến.', '.bars');
    await at.page.type('[name=value]', 'lan');
    await at.press('Tìm');
    await reads(at.page, '1 ý kiến của 1 tài khoản hoặc máy', 'h2');
  });

  test('every page holds in 360 pixels and is sound in both languages, light and dark', async () => {
    for (const language of ['vi', 'en']) {
      await at.page.evaluate((language) => {
        localStorage.setItem(
          'tinbox-desk',
          JSON.stringify({ keys: true, language, scheme: language === 'en' ? 'dark' : 'light' }),
        );
      }, language);
      await at.page.setViewport({ width: 360, height: 740 });
      for (const path of language === 'en' ? [...OURS, ...OTHERS] : OURS) {
        await at.go(path);
        const wide = await at.page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 360, `${path} is ${wide} px wide`);
        assert.deepEqual(await faultsOf(at.page), [], `${path}, ${language}`);
      }
    }
    assert.deepEqual(await textsOf(at.page, 'h1'), ['Account']);
  });
});
