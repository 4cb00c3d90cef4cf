import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { inBrowsers } from '../../helpers/at-desk.js';
import {
  downloaded,
  faultsInLightAndDark,
  faultsOf,
  isFirefox,
  isSaved,
  reads,
  textsOf,
  TITLE,
} from '../../helpers/desk-browser.js';
import type { Json } from '../../helpers/desk.js';
import { SITE } from '../../helpers/gateway.js';

const HOUR = 3_600_000;
const HOST = new URL(SITE).host;
const PAGES = [
  ...['queue/pending', 'queue/reported', 'queue/all?search=on', 'threads', 'sites', `sites/${HOST}`],
  ...['rules', 'bans?all=1', 'people', 'log', 'numbers', 'person', 'transfer', 'account', 'nowhere'],
];
const NEW = `${SITE}/tin/moi.html`;
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
    await at.go('log?act=change-thread');
    for (const change of [
      'Giờ nhận ý kiến: không có → 06:00–22:00, Asia/Ho_Chi_Minh',
      'Ngắn nhất: 1 → 5',
      'Lời dặn: không có → Xin viết có dấu.',
      'Tự đóng lúc: không có → 17:00 01/03/2031',
    ])
      await reads(at.page, change, '.table p');
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
    await at.go('log');
    await reads(at.page, 'Ý kiến có liên kết: chờ duyệt → bị từ chối', '.table p');
    await reads(at.page, 'Đổi khoá', '.table');
    await reads(at.page, 'Đổi nguồn', '.table');
    const said = (await textsOf(at.page, '.table')).join().replace(/https?:\S+/g, '');
    assert.doesNotMatch(said, /[a-z]_[a-z]|[{}"]|\b[a-z]+-[a-z]+\b|null|undefined|→ (?!\S)/);
  });

  /** Sends a comment. @returns Its status; where it is refused, the whole problem. */
  const write = async (thread: string, title: string): Promise<Json> => {
    const response = await at.desk.post({ name: 'Cúc', text: `Lúc ${at.desk.now()}.`, thread, title });
    const said = (await response.json()) as Json;
    return response.ok ? response.status : said;
  };
  /** What readers' pages are told of a thread. */
  const stateOf = async (thread: string): Promise<string> => {
    const path = `/v1/comments?thread=${encodeURIComponent(thread)}`;
    return ((await (await fetch(at.desk.program.url + path)).json()) as Json).thread.state;
  };
  /** Moves the desk's clock to the next time at which those of Vietnam show such an hour. */
  const until = (hour: number): void => {
    const clock = (at.desk.now() + 7 * HOUR) % (24 * HOUR);
    at.desk.later((hour * HOUR - clock + 24 * HOUR) % (24 * HOUR));
  };

  test('a thread keeps its hours: at night readers are refused with the hours, in the morning they may write', async () => {
    const thread = `${SITE}/tin/gio-mo.html`;
    until(8);
    assert.equal(await write(thread, 'Giờ mở'), 202);
    await openThread('Giờ mở');
    await at.set('[name=from]', '06:00');
    await at.set('[name=to]', '22:00');
    await at.press('Lưu');
    await reads(at.page, 'Đã lưu.', '.bars');
    until(21.9);
    assert.equal(await write(thread, 'Giờ mở'), 202);
    assert.equal(await stateOf(thread), 'premod');
    until(22);
    const { type, status, detail, from, to } = await write(thread, 'Giờ mở');
    assert.deepEqual(
      [type, status, from, to],
      ['urn:tinbox:problem:thread-outside-hours', 403, '06:00', '22:00'],
    );
    assert.match(detail, /06:00.*22:00/);
    assert.equal(await stateOf(thread), 'closed');
    await at.page.reload();
    await reads(at.page, 'Duyệt trước (lúc này đang đóng)', '.page strong');
    until(6);
    assert.equal(await write(thread, 'Giờ mở'), 202);
    assert.equal(await stateOf(thread), 'premod');
  });

  test('a thread closes at the minute that the desk has set, and after as many days as its site says', async () => {
    const [dated, left] = [`${SITE}/tin/co-ngay-dong.html`, `${SITE}/tin/tu-dong-dong.html`];
    assert.equal(await write(dated, 'Có ngày đóng'), 202);
    await openThread('Có ngày đóng');
    const closes = Math.floor(at.desk.now() / 60_000) * 60_000 + 2 * HOUR;
    await at.set('[name=closes]', new Date(closes + 7 * HOUR).toISOString().slice(0, 16));
    await at.press('Lưu');
    await reads(at.page, 'Đã lưu.', '.bars');
    at.desk.later(2 * HOUR - 2 * 60_000);
    assert.equal(await write(dated, 'Có ngày đóng'), 202);
    at.desk.later(3 * 60_000);
    const refused = await write(dated, 'Có ngày đóng');
    assert.deepEqual([refused.type, refused.status], ['urn:tinbox:problem:thread-closed', 403]);
    assert.equal(await stateOf(dated), 'closed');
    await at.page.reload();
    await reads(at.page, 'Duyệt trước (lúc này đang đóng)', '.page strong');

    await at.go(`sites/${HOST}`);
    await at.set('[name=closesAfterDays]', '1');
    await at.press('Lưu');
    await reads(at.page, 'Đã lưu.', '.bars');
    assert.equal(await write(left, 'Tự đóng'), 202);
    at.desk.later(23 * HOUR);
    assert.equal(await write(left, 'Tự đóng'), 202);
    at.desk.later(1 * HOUR);
    assert.equal((await write(left, 'Tự đóng')).type, 'urn:tinbox:problem:thread-closed');
    await openThread('Tự đóng');
    await reads(at.page, 'Duyệt trước (lúc này đang đóng)', '.page strong');
  });

  test('numbers are charts with tables behind them, and CSV', async () => {
    await at.go('numbers');
    await reads(at.page, 'Được viết', 'h3');
    assert.ok((await at.page.$$('.chart rect.one')).length >= 30);
    await at.page.$eval('details', (details) => ((details as HTMLDetailsElement).open = true));
    await reads(at.page, TITLE, '.table');
    await reads(at.page, 'Quy tắc từ chối', 'h2');
    await reads(at.page, 'Bài đã đóng', '.table');
    const { name, bytes } = await downloaded(() => at.page.click('a[download][href*="table=threads"]'));
    assert.match(name, /^tinbox-threads-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
    assert.match(bytes.toString(), /^\ufeffid,key,site,title,written/);
    assert.match(bytes.toString(), /Cầu Bến Trầm/);
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

  test('every page of the desk holds in 360 pixels and is sound in both languages, light and dark', async () => {
    const { threads } = await at.page.evaluate(
      async () => (await (await fetch('/desk/api/threads')).json()) as Json,
    );
    const [id] = await at.desk.send([{ name: 'Lan', text: 'Ai đọc thì trả lời giúp.', thread: NEW }]);
    await at.page.setViewport({ width: 360, height: 740 });
    // Firefox is asked for widths alone, in the language of most newsrooms here.
    for (const language of (await isFirefox(at.page)) ? ['vi'] : ['vi', 'en']) {
      await at.page.evaluate((language) => {
        localStorage.setItem('tinbox-desk', JSON.stringify({ keys: true, language, scheme: 'light' }));
      }, language);
      for (const path of [...PAGES, `threads/${threads[0].id}`, `queue/all?item=${id}`]) {
        await at.go(path);
        const wide = await at.page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 360, `${path} is ${wide} px wide`);
        assert.deepEqual(await faultsInLightAndDark(at.page), [], `${path}, ${language}`);
      }
    }
  });

  test('so do the pages that need no script: signing in, a link, what waits, the answer to a report', async (t) => {
    const { url } = at.desk;
    const [id = ''] = await at.desk.send([{ name: 'Lan', text: 'Bị báo cáo.', thread: NEW }]);
    const stranger = await at.another(t);
    await stranger.setViewport({ width: 360, height: 740 });
    await at.go(`queue/all?item=${id}`);
    await at.page.keyboard.press('d');
    await isSaved(at.page);
    const report = await at.desk.report(id, 'false', 'Không phải thế.');
    const link = await at.desk.invite('Minh Ngữ', 'moderator');
    for (const [page, address] of [
      [stranger, `${url}/desk/sign-in`],
      [stranger, url + link],
      [stranger, `${url}/desk/invitation?token=x`],
      [stranger, report],
      [at.page, `${url}/desk/plain`],
    ] as const)
      for (const language of (await isFirefox(page)) ? ['vi'] : ['vi', 'en']) {
        await page.setExtraHTTPHeaders({ 'Accept-Language': language });
        await page.goto(address);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 360, `${address} is ${wide} px wide`);
        assert.deepEqual(await faultsOf(page), [], `${address}, ${language}`);
        if (await isFirefox(page)) continue;
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
        assert.deepEqual(await faultsOf(page, ['color-contrast']), [], `${address}, ${language}, dark`);
        await page.emulateMediaFeatures([]);
      }
  });
});
