import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inBrowsers } from '../../helpers/at-desk.js';
import { downloaded, enter, faultsOf, openPage, reads, textsOf } from '../../helpers/desk-browser.js';
import { SITE } from '../../helpers/gateway.js';

const HOST = new URL(SITE).host;

const CSV = [
  'id,parent,thread,title,name,text,created,status,reason',
  `1,,${SITE}/nhap/1.html,Chợ nổi,Lan,Một.,2024-04-10T10:00:00Z,published,`,
  `2,1,${SITE}/nhap/1.html,Chợ nổi,Bình,Hai.,2024-04-10T10:01:00Z,published,`,
  `3,9,${SITE}/nhap/1.html,Chợ nổi,Cúc,Ba.,2024-04-10T10:02:00Z,pending,`,
].join('\n');

await inBrowsers('the further pages of the desk', 900_000, (at) => {
  test('somebody is invited by a link that is shown once and lets that person in, with less to see', async (t) => {
    await at.go('people');
    await at.page.type('form #field-name', 'Minh Ngữ');
    await at.page.click('form .filled');
    await reads(at.page, 'Đường dẫn cho Minh Ngữ');
    const link = await at.page.$eval('#field-link', (field) => (field as HTMLInputElement).value);
    assert.match(link, /\/desk\/invitation\?token=/);
    const other = await at.another(t);
    await enter(other, at.desk, new URL(link).pathname + new URL(link).search);
    assert.ok(!(await textsOf(other, '.nav')).join().includes('Người làm việc'));
    await other.goto(`${at.desk.url}/desk/people`);
    await reads(other, 'Vai trò của bạn không mở được mục này.');
    await at.go('people');
    assert.equal((await at.page.$$('#field-link')).length, 0, 'the link is not shown again');
    await reads(at.page, '1 phiên', '.table');
  });

  test('a role is changed, and access is taken away and given back', async () => {
    await at.go('people');
    const row = 'tbody tr:has(select:not([aria-label$="Hải Yến"]))';
    await at.page.select(`${row} select`, 'editor');
    await reads(at.page, 'Đã lưu.', '.bars');
    await at.press('Thôi quyền', '.table');
    await reads(at.page, 'Đã thôi quyền', '.table');
    await at.press('Trả lại quyền', '.table');
    await at.page.waitForFunction(() => !/Đã thôi quyền/.test(document.body.innerText));
    await at.go('log');
    await reads(at.page, /Đổi người làm việc/, '.table');
    await reads(at.page, /Trả lại quyền/, '.table');
  });

  test('the log is narrowed by the address', async () => {
    await at.go('log?act=invite');
    const acts = await textsOf(at.page, '.table tbody td:nth-child(3)');
    assert.ok(acts.length > 0);
    assert.deepEqual([...new Set(acts)], ['Mời']);
  });

  test('a file is tried, then taken; the same file brings nothing twice', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'tinbox-desk-test-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'binh-luan.csv');
    writeFileSync(file, CSV);
    const chosen = async (): Promise<void> => {
      await at.go('transfer');
      const field = await at.page.$('input[type=file]');
      await (field as Awaited<ReturnType<typeof at.page.$<'input'>>>)?.uploadFile(file);
      await at.page.waitForFunction(
        () => document.querySelector<HTMLSelectElement>('.import select[name=format]')?.value === 'csv',
      );
      await at.page.$eval('#field-site', (field, host) => ((field as HTMLInputElement).value = host), HOST);
      await at.page.click('.import .filled');
    };
    await chosen();
    await reads(at.page, 'Sẽ nhập 3 bình luận vào 1 bài, 1 bài mới.', '.course');
    await reads(at.page, /Trả lời bình luận không có trong tệp.*: 1/, '.course');
    assert.deepEqual(await faultsOf(at.page), []);
    const bars = await at.page.evaluateHandle(() => {
      const seen: (string | null)[] = [];
      new MutationObserver(() => {
        for (const bar of document.querySelectorAll('.course progress'))
          seen.push(bar.getAttribute('aria-label'));
      }).observe(document.body, { childList: true, subtree: true });
      return seen;
    });
    await at.page.click('.course .filled');
    await reads(at.page, 'Đã nhập 3 bình luận vào 1 bài', '.course');
    assert.ok(
      (await bars.jsonValue()).every(Boolean) && (await bars.jsonValue()).length > 0,
      'a bar told how far it was',
    );
    await chosen();
    await reads(at.page, 'Đã có từ trước: 3 bình luận.', '.course');
    assert.equal((await at.page.$$('.course .filled')).length, 0);
    await at.page.goto(`${at.desk.url}/desk/queue/pending`);
    await reads(at.page, 'Ba.', '.item .said');
    // Firefox waits for ever on a page whose navigation became a file.
    const other = await openPage(at.browser);
    await other.goto(`${at.desk.url}/desk/transfer`);
    await other.waitForSelector('#export-format');
    await other.select('#export-format', 'csv');
    const { name, bytes } = await downloaded(() => other.click('form[action$="/export"] button'));
    await other.close();
    assert.equal(name, 'tinbox-all.csv');
    assert.match(bytes.toString(), /^\ufeffid,parent,thread,title,name,text,created,status,reason\r\n/);
    assert.match(bytes.toString(), /,Chợ nổi,Cúc,Ba\.,/);
  });

  test('the desk speaks English and is dark when its user says so', async () => {
    await at.go('account');
    await at.page.select('[name=language]', 'en');
    await at.page.select('[name=scheme]', 'dark');
    await at.page.click('form .filled');
    await reads(at.page, 'Saved.', '.bars');
    await reads(at.page, 'Waiting', '.nav');
    await at.page.reload();
    await reads(at.page, 'Your sessions');
    const ground = await at.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    assert.equal(ground, 'rgb(23, 24, 26)');
    assert.deepEqual(await faultsOf(at.page), []);
  });

  test('signing out everywhere ends the session in the other browser too', async (t) => {
    const other = await at.another(t);
    await other.goto(`${at.desk.url}/desk/sign-in`);
    await other.type('#name', 'Hải Yến');
    await other.type('#password', 'mat-khau-rat-dai');
    await Promise.all([other.waitForNavigation(), other.click('form button')]);
    await other.waitForSelector('.nav');
    await at.go('account');
    await at.page.waitForFunction(() => document.querySelectorAll('.table tbody tr').length === 2);
    const [, everywhere] = await at.page.$$('.page > .buttons button');
    await Promise.all([at.page.waitForNavigation(), everywhere?.click()]);
    await at.page.waitForSelector('#password');
    await reads(other, /Your session has ended|session/i, '.bars');
  });
});
