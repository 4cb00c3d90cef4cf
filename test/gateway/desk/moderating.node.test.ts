import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowsers } from '../../helpers/at-desk.js';
import {
  enter,
  faultsInLightAndDark,
  faultsOf,
  isPublic,
  isSaved,
  reads,
  textsOf,
} from '../../helpers/desk-browser.js';
import { line } from '../../helpers/line.js';

type Key = 'd' | 't' | 'z' | 'j' | 'x' | '/' | '?' | '3' | 's' | 'n' | 'l' | 'c';

const NOTHING_LEFT = 'Không còn ý kiến nào chờ duyệt.';

await inBrowsers('the desk', 900_000, (at) => {
  const listed = (): Promise<string[]> => textsOf(at.page, '.row .by');
  const opened = async (): Promise<string> => (await textsOf(at.page, '.item .said'))[0] ?? '';
  const press = async (...keys: readonly Key[]): Promise<void> => {
    for (const key of keys) await at.page.keyboard.press(key);
  };
  const send = (...texts: readonly string[]): Promise<string[]> =>
    at.desk.send(texts.map((text, index) => ({ name: `Bạn đọc ${index + 1}`, text })));

  /** Sends comments, and opens the queue with all of them. */
  const arrive = async (...texts: readonly string[]): Promise<string[]> => {
    const ids = await send(...texts);
    await at.go('queue/pending');
    await reads(at.page, texts.at(-1) ?? '', '.rows');
    return ids;
  };

  test('50 comments that wait are decided with at most 60 keystrokes, one of them taken back', async () => {
    const ids = await send(
      ...Array.from({ length: 50 }, (_, index) => `Ý kiến thứ ${index + 1} về cây cầu.`),
    );
    await at.page.reload();
    await reads(at.page, '50', '.head .waiting');
    await reads(at.page, 'Ý kiến thứ 1 về', '.item .said');
    let keystrokes = 0;
    const keyed = async (...keys: readonly Key[]): Promise<void> => {
      keystrokes += keys.length;
      await press(...keys);
    };
    await keyed('d', 'd', 't', '3');
    await reads(at.page, 'Đã từ chối ý kiến của Bạn đọc 3.', '.bar-undo');
    await keyed('z');
    await reads(at.page, 'Ý kiến thứ 3 về', '.item .said');
    await reads(at.page, '48', 'a[href$="/queue/pending"] .count');
    await keyed('t', '3');
    for (let done = 3; done < 50; done++) await keyed('d');
    await reads(at.page, NOTHING_LEFT);
    await reads(at.page, '49', 'a[href$="/queue/approved"] .count');
    assert.ok(keystrokes <= 60, `${keystrokes} keystrokes`);
    const out = await Promise.all(ids.map((id) => isPublic(at.desk, id)));
    assert.deepEqual(
      out.flatMap((is, index) => (is ? [] : [index + 1])),
      [3],
    );
  });

  test('what comes in is listed by itself, with its article, the words before it and what its author did', async () => {
    const [first = ''] = await send('Bao giờ có xe buýt?');
    await reads(at.page, 'Bao giờ có xe buýt?', '.item .said');
    await press('d');
    await reads(at.page, NOTHING_LEFT);
    await at.desk.send([{ name: 'Lan', text: 'Xem https://vi-du.example nhé', parent: first }]);
    await reads(at.page, 'vi-du.example', '.item .said mark');
    assert.match((await textsOf(at.page, '.item .article'))[0] ?? '', /Cầu Bến Trầm thông xe/);
    assert.match((await textsOf(at.page, '.item .parent'))[0] ?? '', /Bao giờ có xe buýt/);
    assert.match((await textsOf(at.page, '.item .facts')).join(), /Cùng mạng.*đã đăng.*1 liên kết/);
    await press('d');
    await reads(at.page, NOTHING_LEFT);
  });

  test('a comment is edited, picked and answered by the keyboard; its own words are kept', async () => {
    const ids = await arrive('Cầu đẹp wá.', 'Xin hỏi phí qua cầu?');
    await reads(at.page, 'Cầu đẹp wá.', '.item .said');
    await press('s');
    await reads(at.page, 'Nguyên văn được giữ lại', '.form');
    await at.page.keyboard.down('Control');
    await at.page.keyboard.press('a');
    await at.page.keyboard.up('Control');
    await at.page.keyboard.type('Cầu đẹp quá.');
    await at.page.click('.form .filled');
    await reads(at.page, 'Nguyên văn Cầu đẹp wá.', '.facts');
    await press('n');
    await at.page.waitForSelector('#pick-text');
    await at.page.keyboard.type('Cảm ơn bạn.');
    await at.page.click('.form .filled');
    await reads(at.page, 'Xin hỏi phí', '.item .said');
    await press('l');
    await at.page.waitForSelector('#reply-text');
    await at.page.keyboard.type('Không thu phí, thưa bạn.');
    await at.page.click('.form .filled');
    await reads(at.page, NOTHING_LEFT);
    await isSaved(at.page);
    await at.go('queue/all');
    await reads(at.page, 'Không thu phí, thưa bạn.', '.rows');
    await reads(at.page, 'Toà soạn chọn', '.rows');
    await reads(at.page, '0', 'a[href$="/queue/mine"] .count');
    assert.ok(await isPublic(at.desk, ids[0] ?? ''));
    await at.go('queue/pending');
  });

  test('a report is answered from the desk, and its status page says how', async () => {
    const [id = ''] = await arrive('Ai đó nói sai.');
    await press('d');
    await reads(at.page, NOTHING_LEFT);
    await isSaved(at.page);
    const status = await at.desk.report(id, 'false', 'Không phải thế.');
    await at.go('queue/reported');
    await reads(at.page, 'Không phải thế.', '.facts .report');
    const answer = await at.page.$('.others button ::-p-text(Trả lời người báo)');
    await answer?.click();
    await at.page.waitForSelector('#answer-text');
    await at.page.keyboard.type('Đã kiểm tra, ý kiến đúng.');
    await at.page.click('.form .filled');
    await reads(at.page, 'Không có ý kiến nào bị báo cáo.');
    await isSaved(at.page);
    assert.match(
      await (await fetch(status, { headers: { Accept: 'text/html' } })).text(),
      /Đã kiểm tra, ý kiến đúng\./,
    );
    assert.ok(await isPublic(at.desk, id));
    await at.go('queue/pending');
  });

  test('several are chosen and refused together, and put back together', async () => {
    await arrive('Một', 'Hai', 'Ba');
    await press('x', 'j', 'x');
    await reads(at.page, 'Đã chọn 2');
    await press('t', '3');
    await reads(at.page, 'Đã từ chối 2 ý kiến.', '.bar-undo');
    assert.deepEqual(await listed(), ['Bạn đọc 3']);
    await press('z');
    await reads(at.page, 'Hai', '.rows');
    assert.deepEqual(await listed(), ['Bạn đọc 1', 'Bạn đọc 2', 'Bạn đọc 3']);
    await press('d', 'd', 'd');
    await reads(at.page, NOTHING_LEFT);
  });

  test('what is searched for stands in the address; a shortcut does nothing while somebody types', async () => {
    await press('/');
    await at.page.waitForSelector('.search input:focus');
    await at.page.keyboard.type('xe buyt');
    await at.page.keyboard.press('Enter');
    await at.page.waitForFunction(() => /q=xe\+buyt/.test(location.search));
    await reads(at.page, 'Không tìm thấy ý kiến nào.');
    await at.page.click('.head .find');
    await at.page.waitForSelector('.search input');
    await at.go('queue/all?q=xe%20buyt');
    await reads(at.page, 'Bao giờ có xe buýt?', '.rows');
    await at.go('queue/pending');
  });

  test('shortcuts are listed and can be switched off', async () => {
    await send('Đừng duyệt tôi.');
    await reads(at.page, 'Đừng duyệt tôi.', '.item .said');
    await press('?');
    await reads(at.page, 'Từ chối hoặc gỡ', 'dialog[open]');
    await at.page.click('dialog input[type=checkbox]');
    await at.page.keyboard.press('Escape');
    await at.page.waitForFunction(() => !document.querySelector('dialog[open]'));
    assert.equal((await at.page.$$('.acts kbd')).length, 0);
    await press('d');
    assert.equal(await opened(), 'Đừng duyệt tôi.');
    await at.page.click('.ways button');
    await at.page.click('dialog input[type=checkbox]');
    await at.page.keyboard.press('Escape');
    await at.page.waitForFunction(() => !document.querySelector('dialog[open]'));
    await press('d');
    await reads(at.page, NOTHING_LEFT);
  });

  test('of two at one comment, the second is told who was quicker and what was decided', async (t) => {
    const way = await line(at.desk.program.url);
    t.after(() => way.close());
    const other = await at.another(t);
    const [id = ''] = await send('Ai nhanh hơn?');
    await reads(at.page, 'Ai nhanh hơn?', '.item .said');
    await press('t');
    await enter(other, { ...at.desk, url: way.url }, await at.desk.invite('Minh Ngữ', 'moderator'));
    await reads(other, 'Hải Yến đang xem', '.rows');
    way.cut();
    await press('3');
    await reads(at.page, NOTHING_LEFT);
    await isSaved(at.page);
    // Once to be warned that somebody reads it, once more to decide all the same.
    await other.keyboard.press('d');
    await other.keyboard.press('d');
    await reads(other, '1 việc chưa lưu', '.bars');
    way.mend();
    await reads(other, /đã có người xử lý: bị từ chối, Hải Yến/, '.bars');
    assert.ok(!(await isPublic(at.desk, id)));
  });

  test('a line that breaks in the middle of an act loses nothing and does nothing twice, also over a reload', async (t) => {
    const way = await line(at.desk.program.url);
    t.after(() => way.close());
    const other = await at.another(t);
    await enter(other, { ...at.desk, url: way.url }, await at.desk.invite('Thu Hà', 'editor'));
    await at.go('account');
    const [first = '', second = ''] = await send('Trước khi mất mạng.', 'Khi đã mất mạng.');
    await reads(other, 'Trước khi mất mạng.', '.item .said');
    const lossy = way.losing('POST', /\/desk\/api\/acts$/);
    await other.keyboard.press('l');
    await other.waitForSelector('#reply-text');
    await other.keyboard.type('Chào bạn.');
    await other.click('.form .filled');
    await reads(other, 'việc chưa lưu', '.bars');
    await other.waitForFunction(() => document.querySelector('.said')?.textContent === 'Khi đã mất mạng.');
    way.cut();
    lossy.end();
    assert.ok(lossy.lost() > 0);
    await other.keyboard.press('d');
    await reads(other, '3 việc chưa lưu', '.bars');
    await reads(other, 'Mất kết nối', '.head');
    way.mend();
    await other.reload();
    await reads(other, NOTHING_LEFT);
    await isSaved(other);
    for (const id of [first, second]) assert.ok(await isPublic(at.desk, id));
    await other.goto(`${way.url}/desk/queue/all?q=Ch%C3%A0o+b%E1%BA%A1n`);
    await reads(other, 'Chào bạn.', '.rows');
    assert.equal((await other.$$('.row')).length, 1, 'one answer, however often it was sent');
  });

  test('on a phone 360 wide nothing is cut, and a thumb decides', async () => {
    await arrive(
      'Trên điện thoại.',
      'Và một liên kết rất dài https://vi-du.example/mot-duong-dan-rat-dai-khong-co-cho-nghi/index.html?a=1',
    );
    await at.page.setViewport({ width: 360, height: 740 });
    const fits = async (): Promise<void> => {
      const width = await at.page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 360, `${width} px wide`);
      const { text, top, right } = await at.page.$eval('.head .waits time', (wait) => ({
        text: (wait as HTMLElement).innerText,
        ...wait.getBoundingClientRect().toJSON(),
      }));
      assert.ok(text && top >= 0 && right > 0 && right <= 360, 'how long the oldest has waited');
      assert.deepEqual(await faultsOf(at.page), []);
    };
    await fits();
    await at.page.click('.row:nth-child(2) a');
    await reads(at.page, 'Và một liên kết', '.item .said');
    await fits();
    const [height = 0] = await at.page.$$eval('.acts button', (found) =>
      found.map((one) => one.offsetHeight),
    );
    assert.ok(height >= 52);
    await at.page.click('.acts .refuse');
    await at.page.waitForSelector('.form');
    await fits();
    await at.page.click('.reason:nth-child(3)');
    await at.page.click('.form .filled');
    await reads(at.page, 'Đã từ chối ý kiến của Bạn đọc 2.', '.bar-undo');
    await at.page.click('.acts .keep');
    await reads(at.page, NOTHING_LEFT);
    await at.page.setViewport({ width: 1280, height: 800 });
  });

  test('neither the queue nor any of its forms has a fault that axe finds, light or dark', async () => {
    await arrive('Xem https://vi-du.example');
    await reads(at.page, 'Xem', '.item .said');
    assert.deepEqual(await faultsInLightAndDark(at.page), []);
    for (const key of ['t', 's', 'n', 'l', 'c'] as const) {
      await press(key);
      await at.page.waitForSelector('.form');
      assert.deepEqual(await faultsInLightAndDark(at.page), [], key);
      await at.page.keyboard.press('Escape');
      await at.page.waitForFunction(() => !document.querySelector('.form'));
    }
    await press('?');
    await at.page.waitForSelector('dialog[open]');
    assert.deepEqual(await faultsInLightAndDark(at.page), []);
    await at.page.keyboard.press('Escape');
    await at.go('queue/approved');
    assert.deepEqual(await faultsInLightAndDark(at.page), []);
  });

  test('who has signed out signs in again by name and password; a wrong one is told', async () => {
    await at.page.deleteCookie(...(await at.page.cookies()));
    await at.page.goto(`${at.desk.url}/desk/queue/pending`);
    await at.page.waitForSelector('#password');
    const signIn = async (password: string): Promise<void> => {
      await at.page.$eval('#name', (field) => ((field as HTMLInputElement).value = ''));
      await at.page.type('#name', 'Hải Yến');
      await at.page.type('#password', password);
      await Promise.all([at.page.waitForNavigation(), at.page.click('form button')]);
    };
    await signIn('mot-mat-khau-khac');
    await reads(at.page, /mật khẩu/i, '[role=alert]');
    await signIn('mat-khau-rat-dai');
    await at.page.waitForSelector('.nav');
    await reads(at.page, 'Xem https://vi-du.example', '.item .said');
  });
});
