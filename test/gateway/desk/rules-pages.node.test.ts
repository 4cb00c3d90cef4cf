import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowsers } from '../../helpers/at-desk.js';
import { faultsInLightAndDark, isPublic, openPage, reads, textsOf } from '../../helpers/desk-browser.js';

await inBrowsers("the desk's pages of words and bans", 300_000, (at) => {
  test('a list is tried before it is stored, stored, and then refuses what it names in disguise', async () => {
    await at.go('rules');
    await at.press('Danh sách mới');
    await at.page.waitForSelector('.list-form');
    await at.page.type('#list-new-name', 'Mua bán');
    await at.page.select('#list-new-kind', 'banned');
    await at.page.select('#list-new-outcome', 'reject');
    await at.page.type('#list-new-words', 'sổ đỏ giá rẻ');
    await at.page.type('#field-text', 'Bán s.ổ đ.ỏ g.i.á rẻ, gọi ngay!');
    await at.press('Thử');
    await reads(at.page, 'Sẽ bị từ chối ngay.', '[role=status]');
    assert.deepEqual(await textsOf(at.page, '.tried mark'), ['s.ổ đ.ỏ g.i.á rẻ']);
    assert.deepEqual(await faultsInLightAndDark(at.page), []);
    await at.press('Lưu', '.list-form');
    await reads(at.page, 'Từ cấm · Ý kiến có từ ấy bị từ chối ngay', 'section');
    const [refused] = await at.desk.send([{ name: 'Shop', text: 'Ai cần sổ đỏ giá rẻ thì nhắn nhé.' }]);
    assert.equal(await isPublic(at.desk, refused ?? ''), false);
    await at.page.goto(`${at.desk.url}/desk/queue/all`);
    await reads(at.page, 'Ai cần sổ đỏ giá rẻ', '.rows');
  });

  test('a list that somebody else has changed meanwhile is not written over, and what was written stays', async () => {
    await at.go('rules');
    await at.press('Sửa', 'section');
    await at.page.waitForSelector('.list-form');
    const other = await openPage(at.browser);
    await other.goto(`${at.desk.url}/desk/rules`);
    await other.waitForSelector('section');
    await other.$$eval('section button', ([first]) => (first as HTMLElement).click());
    await other.waitForSelector('.list-form textarea');
    await other.type('.list-form textarea', '\nvay nóng');
    await other.$eval('.list-form .filled', (button) => (button as HTMLElement).click());
    await reads(other, '2 từ', 'section');
    await other.close();
    await at.page.type('.list-form textarea', '\ncho vay');
    await at.press('Lưu', '.list-form');
    await at.page.waitForSelector('[role=alert]');
    const words = await at.page.$eval('.list-form textarea', (field) => (field as HTMLTextAreaElement).value);
    assert.match(words, /cho vay/);
    assert.doesNotMatch(words, /vay nóng/);
    // Now that they know, they may.
    await at.press('Lưu', '.list-form');
    await at.page.waitForFunction(() => !document.querySelector('.list-form'));
    await reads(at.page, '2 từ', 'section');
  });

  test('a list is removed only when asked twice', async () => {
    await at.go('rules');
    await at.press('Xoá', 'section');
    await reads(at.page, 'Xoá hẳn “Mua bán”?', 'section');
    await at.press('Thôi', 'section');
    await at.press('Xoá', 'section');
    await at.press('Xoá hẳn “Mua bán”?', 'section');
    await reads(at.page, 'Chưa có danh sách nào');
  });

  test('a name is banned for a time, cannot write, and can again once the ban is lifted', async () => {
    await at.go('bans');
    await at.page.type('#field-name', 'Kẻ Phá Rối');
    await at.page.type('#field-note', 'Quảng cáo nhiều lần');
    await at.press('Cấm');
    await reads(at.page, 'Kẻ Phá Rối', '.table');
    await reads(at.page, 'Quảng cáo nhiều lần', '.table');
    assert.deepEqual(await faultsInLightAndDark(at.page), []);
    await assert.rejects(at.desk.send([{ name: 'kẻ  phá rối', text: 'Tôi lại đây.' }]), /403/);
    await at.press('Gỡ', '.table');
    await reads(at.page, 'Không ai bị cấm.');
    assert.equal((await at.desk.send([{ name: 'Kẻ Phá Rối', text: 'Tôi xin lỗi.' }])).length, 1);
    await at.go('bans?all=1');
    await reads(at.page, 'Hải Yến đã gỡ', '.table');
  });

  test('the author of a comment is banned from the queue, and the comment says so', async () => {
    const [id] = await at.desk.send([{ name: 'Người Lạ', text: 'Mua nhà không?' }]);
    await at.page.goto(`${at.desk.url}/desk/queue/all?item=${id}`);
    await at.page.waitForSelector('.item .said');
    await at.page.keyboard.press('c');
    await at.page.waitForSelector('[data-form=ban]');
    await at.page.click('[data-form=ban] [value=name]');
    await at.page.select('#ban-hours', '24');
    await at.page.type('#ban-note', 'Rao vặt');
    assert.deepEqual(await faultsInLightAndDark(at.page), []);
    await at.press('Cấm', '[data-form=ban]');
    await reads(at.page, 'Đã cấm Người Lạ.', '.bars');
    await reads(at.page, 'Bị cấm theo tên', '.facts');
    assert.equal((await at.page.$$('[data-form=ban]')).length, 0);
    await assert.rejects(at.desk.send([{ name: 'người lạ', text: 'Tôi lại đây.' }]), /403/);
    await at.go('bans');
    await reads(at.page, 'Rao vặt', '.table');
  });
});
