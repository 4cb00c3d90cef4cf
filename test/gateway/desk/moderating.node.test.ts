import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import {
  BROWSERS,
  enter,
  faultsOf,
  isPublic,
  isSaved,
  openBrowser,
  openPage,
  reads,
  startDesk,
  textsOf,
  type DeskServer,
} from '../../helpers/desk-browser.js';
import { line } from '../../helpers/line.js';

type Key = 'd' | 't' | 'z' | 'j' | 'x' | '/' | '?' | '3' | 's' | 'n' | 'l';

const NOTHING_LEFT = 'Không còn ý kiến nào chờ duyệt.';

for (const name of BROWSERS) {
  const browser = await openBrowser(name);
  describe(`the desk in ${name}`, { skip: browser ? false : `${name} is not here`, timeout: 900_000 }, () => {
    if (browser) moderating(browser);
  });
}

function moderating(browser: Browser): void {
  let desk: DeskServer;
  let page: Page;
  const listed = (): Promise<string[]> => textsOf(page, '.row .by');
  const opened = async (): Promise<string> => (await textsOf(page, '.item .said'))[0] ?? '';
  const press = async (...keys: readonly Key[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const send = (...texts: readonly string[]): Promise<string[]> =>
    desk.send(texts.map((text, index) => ({ name: `Bạn đọc ${index + 1}`, text })));
  const go = async (path: string): Promise<void> => void (await page.goto(`${desk.url}/desk/${path}`));

  /** Sends comments, and opens the queue with all of them. */
  const arrive = async (...texts: readonly string[]): Promise<string[]> => {
    const ids = await send(...texts);
    await go('queue/pending');
    await reads(page, texts.at(-1) ?? '', '.rows');
    return ids;
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

  test('50 comments that wait are decided with at most 60 keystrokes, one of them taken back', async () => {
    const ids = await send(
      ...Array.from({ length: 50 }, (_, index) => `Ý kiến thứ ${index + 1} về cây cầu.`),
    );
    await page.reload();
    await reads(page, '50', '.head .waiting');
    await reads(page, 'Ý kiến thứ 1 về', '.item .said');
    let keystrokes = 0;
    const keyed = async (...keys: readonly Key[]): Promise<void> => {
      keystrokes += keys.length;
      await press(...keys);
    };
    await keyed('d', 'd', 't', '3');
    await reads(page, 'Đã từ chối ý kiến của Bạn đọc 3.', '.bar-undo');
    await keyed('z');
    await reads(page, 'Ý kiến thứ 3 về', '.item .said');
    await reads(page, '48', 'a[href$="/queue/pending"] .count');
    await keyed('t', '3');
    for (let done = 3; done < 50; done++) await keyed('d');
    await reads(page, NOTHING_LEFT);
    await reads(page, '49', 'a[href$="/queue/approved"] .count');
    assert.ok(keystrokes <= 60, `${keystrokes} keystrokes`);
    const out = await Promise.all(ids.map((id) => isPublic(desk, id)));
    assert.deepEqual(
      out.flatMap((is, index) => (is ? [] : [index + 1])),
      [3],
    );
  });

  test('what comes in is listed by itself, with its article, the words before it and what its author did', async () => {
    const [first = ''] = await send('Bao giờ có xe buýt?');
    await reads(page, 'Bao giờ có xe buýt?', '.item .said');
    await press('d');
    await reads(page, NOTHING_LEFT);
    await desk.send([{ name: 'Lan', text: 'Xem https://vi-du.example nhé', parent: first }]);
    await reads(page, 'vi-du.example', '.item .said mark');
    assert.match((await textsOf(page, '.item .article'))[0] ?? '', /Cầu Bến Trầm thông xe/);
    assert.match((await textsOf(page, '.item .parent'))[0] ?? '', /Bao giờ có xe buýt/);
    assert.match((await textsOf(page, '.item .facts')).join(), /Cùng mạng.*đã đăng.*1 liên kết/);
    await press('d');
    await reads(page, NOTHING_LEFT);
  });

  test('a comment is edited, picked and answered by the keyboard; its own words are kept', async () => {
    const ids = await arrive('Cầu đẹp wá.', 'Xin hỏi phí qua cầu?');
    await reads(page, 'Cầu đẹp wá.', '.item .said');
    await press('s');
    await reads(page, 'Nguyên văn được giữ lại', '.form');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('Cầu đẹp quá.');
    await page.click('.form .filled');
    await reads(page, 'Nguyên văn Cầu đẹp wá.', '.facts');
    await press('n');
    await page.waitForSelector('#pick-text');
    await page.keyboard.type('Cảm ơn bạn.');
    await page.click('.form .filled');
    await reads(page, 'Xin hỏi phí', '.item .said');
    await press('l');
    await page.waitForSelector('#reply-text');
    await page.keyboard.type('Không thu phí, thưa bạn.');
    await page.click('.form .filled');
    await reads(page, NOTHING_LEFT);
    await isSaved(page);
    await go('queue/all');
    await reads(page, 'Không thu phí, thưa bạn.', '.rows');
    await reads(page, 'Toà soạn chọn', '.rows');
    await reads(page, '0', 'a[href$="/queue/mine"] .count');
    assert.ok(await isPublic(desk, ids[0] ?? ''));
    await go('queue/pending');
  });

  test('a report is answered from the desk, and its status page says how', async () => {
    const [id = ''] = await arrive('Ai đó nói sai.');
    await press('d');
    await reads(page, NOTHING_LEFT);
    await isSaved(page);
    const status = await desk.report(id, 'false', 'Không phải thế.');
    await go('queue/reported');
    await reads(page, 'Không phải thế.', '.facts .report');
    const answer = await page.$('.others button ::-p-text(Trả lời người báo)');
    await answer?.click();
    await page.waitForSelector('#answer-text');
    await page.keyboard.type('Đã kiểm tra, ý kiến đúng.');
    await page.click('.form .filled');
    await reads(page, 'Không có ý kiến nào bị báo cáo.');
    await isSaved(page);
    assert.match(
      await (await fetch(status, { headers: { Accept: 'text/html' } })).text(),
      /Đã kiểm tra, ý kiến đúng\./,
    );
    assert.ok(await isPublic(desk, id));
    await go('queue/pending');
  });

  test('several are chosen and refused together, and put back together', async () => {
    await arrive('Một', 'Hai', 'Ba');
    await press('x', 'j', 'x');
    await reads(page, 'Đã chọn 2');
    await press('t', '3');
    await reads(page, 'Đã từ chối 2 ý kiến.', '.bar-undo');
    assert.deepEqual(await listed(), ['Bạn đọc 3']);
    await press('z');
    await reads(page, 'Hai', '.rows');
    assert.deepEqual(await listed(), ['Bạn đọc 1', 'Bạn đọc 2', 'Bạn đọc 3']);
    await press('d', 'd', 'd');
    await reads(page, NOTHING_LEFT);
  });

  test('what is searched for stands in the address; a shortcut does nothing while somebody types', async () => {
    await press('/');
    await page.waitForSelector('.search input:focus');
    await page.keyboard.type('xe buyt');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /q=xe\+buyt/.test(location.search));
    await reads(page, 'Không tìm thấy ý kiến nào.');
    await page.click('.head .find');
    await page.waitForSelector('.search input');
    await go('queue/all?q=xe%20buyt');
    await reads(page, 'Bao giờ có xe buýt?', '.rows');
    await go('queue/pending');
  });

  test('shortcuts are listed and can be switched off', async () => {
    await send('Đừng duyệt tôi.');
    await reads(page, 'Đừng duyệt tôi.', '.item .said');
    await press('?');
    await reads(page, 'Từ chối hoặc gỡ', 'dialog[open]');
    await page.click('dialog input[type=checkbox]');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog[open]'));
    assert.equal((await page.$$('.acts kbd')).length, 0);
    await press('d');
    assert.equal(await opened(), 'Đừng duyệt tôi.');
    await page.click('.ways button');
    await page.click('dialog input[type=checkbox]');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog[open]'));
    await press('d');
    await reads(page, NOTHING_LEFT);
  });

  test('of two at one comment, the second is told who was quicker and what was decided', async (t) => {
    const way = await line(desk.program.url);
    const context = await browser.createBrowserContext();
    t.after(async () => {
      await context.close();
      way.close();
    });
    const other = await openPage(context);
    const [id = ''] = await send('Ai nhanh hơn?');
    await reads(page, 'Ai nhanh hơn?', '.item .said');
    await press('t');
    await enter(other, { ...desk, url: way.url }, await desk.invite('Minh Ngữ', 'moderator'));
    await reads(other, 'Hải Yến đang xem', '.rows');
    way.cut();
    await press('3');
    await reads(page, NOTHING_LEFT);
    await isSaved(page);
    // Once to be warned that somebody reads it, once more to decide all the same.
    await other.keyboard.press('d');
    await other.keyboard.press('d');
    await reads(other, '1 việc chưa lưu', '.bars');
    way.mend();
    await reads(other, /đã có người xử lý: bị từ chối, Hải Yến/, '.bars');
    assert.ok(!(await isPublic(desk, id)));
  });

  test('a line that breaks in the middle of an act loses nothing and does nothing twice, also over a reload', async (t) => {
    const way = await line(desk.program.url);
    const context = await browser.createBrowserContext();
    t.after(async () => {
      await context.close();
      way.close();
    });
    const other = await openPage(context);
    await enter(other, { ...desk, url: way.url }, await desk.invite('Thu Hà', 'editor'));
    await go('account');
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
    for (const id of [first, second]) assert.ok(await isPublic(desk, id));
    await other.goto(`${way.url}/desk/queue/all?q=Ch%C3%A0o+b%E1%BA%A1n`);
    await reads(other, 'Chào bạn.', '.rows');
    assert.equal((await other.$$('.row')).length, 1, 'one answer, however often it was sent');
  });

  test('on a phone 360 wide nothing is cut, and a thumb decides', async () => {
    await arrive(
      'Trên điện thoại.',
      'Và một liên kết rất dài https://vi-du.example/mot-duong-dan-rat-dai-khong-co-cho-nghi/index.html?a=1',
    );
    await page.setViewport({ width: 360, height: 740 });
    const fits = async (): Promise<void> => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 360, `${width} px wide`);
      assert.deepEqual(await faultsOf(page), []);
    };
    await fits();
    await page.click('.row:nth-child(2) a');
    await reads(page, 'Và một liên kết', '.item .said');
    await fits();
    const [height = 0] = await page.$$eval('.acts button', (found) => found.map((one) => one.offsetHeight));
    assert.ok(height >= 52);
    await page.click('.acts .refuse');
    await page.waitForSelector('.form');
    await fits();
    await page.click('.reason:nth-child(3)');
    await page.click('.form .filled');
    await reads(page, 'Đã từ chối ý kiến của Bạn đọc 2.', '.bar-undo');
    await page.click('.acts .keep');
    await reads(page, NOTHING_LEFT);
    await page.setViewport({ width: 1280, height: 800 });
  });

  test('no page has a fault that axe finds, light or dark, in Vietnamese or in English', async () => {
    await arrive('Xem https://vi-du.example');
    await reads(page, 'Xem', '.item .said');
    assert.deepEqual(await faultsOf(page), []);
    await press('t');
    await page.waitForSelector('.form');
    assert.deepEqual(await faultsOf(page), []);
    await page.keyboard.press('Escape');
    await page.evaluate(() => (document.documentElement.dataset['scheme'] = 'dark'));
    assert.deepEqual(await faultsOf(page), []);
    for (const path of ['queue/approved', 'queue/all?search=on', 'queue/reported']) {
      await go(path);
      await page.waitForSelector('.queue .list-head');
      await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
      assert.deepEqual(await faultsOf(page), [], path);
    }
  });

  test('who has signed out signs in again by name and password; a wrong one is told', async () => {
    await page.deleteCookie(...(await page.cookies()));
    await go('queue/pending');
    await page.waitForSelector('#password');
    assert.deepEqual(await faultsOf(page), []);
    const signIn = async (password: string): Promise<void> => {
      await page.$eval('#name', (field) => ((field as HTMLInputElement).value = ''));
      await page.type('#name', 'Hải Yến');
      await page.type('#password', password);
      await Promise.all([page.waitForNavigation(), page.click('form button')]);
    };
    await signIn('mot-mat-khau-khac');
    await reads(page, /mật khẩu/i, '[role=alert]');
    await signIn('mat-khau-rat-dai');
    await page.waitForSelector('.nav');
    await reads(page, 'Xem https://vi-du.example', '.item .said');
  });
}
