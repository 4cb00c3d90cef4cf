import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { CHROME_FLAGS, findChrome } from '../../tools/browsers/find-chrome.js';
import { openSeat, type DeskSeat } from '../helpers/desk-seat.js';
import { temporaryFile } from '../helpers/gateway.js';
import { buildProgram, runProgram, startProgram, type Program } from '../helpers/gateway-program.js';
import { prerender } from '../helpers/prerendered-pages.js';

const chrome = await findChrome();
const WORDS = 'Mong xã đặt thêm đèn ở lối lên cầu.';

/** A newspaper that draws its pages on the server, and the gateway beside it. */
describe('A reader without scripts', { skip: chrome ? false : 'Chromium is not installed' }, () => {
  let paper: Server;
  let gateway: Program;
  let seat: DeskSeat;
  let browser: Browser;
  let page: Page;
  let article: string;

  before(async () => {
    await buildProgram();
    paper = createServer((_, response) => {
      const written = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cầu mới</title><link rel="canonical" href="${article}"><h1>Cầu mới</h1><tin-comment-thread src="${gateway.url}" time-zone="+07:00"></tin-comment-thread>`;
      void prerender(written, { baseUrl: article }).then((drawn) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(drawn);
      });
    });
    await new Promise<void>((resolve) => paper.listen(0, '127.0.0.1', resolve));
    const site = `http://127.0.0.1:${(paper.address() as AddressInfo).port}`;
    article = `${site}/cau.html`;
    const env = { DATABASE_URL: `sqlite:${temporaryFile()}`, TINBOX_SITES: site, TINBOX_LANG: 'vi' };
    gateway = await startProgram(env);
    seat = await openSeat(gateway.url, (await runProgram(['invite', 'Hải Yến', 'editor'], env)).output);
    browser = await puppeteer.launch({ ...chrome!, args: [...CHROME_FLAGS] });
    page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
  });

  after(async () => {
    await browser.close();
    await gateway.stop();
    paper.close();
    paper.closeAllConnections();
  });

  /** What stands in the page for readers, in declarative roots too, and is not hidden. */
  const read = async (): Promise<string> => {
    const snapshot = await page.accessibility.snapshot({ interestingOnly: false });
    const words: string[] = [];
    const walk = (node: NonNullable<typeof snapshot>): void => {
      if (node.name && !node.children?.length) words.push(node.name);
      node.children?.forEach(walk);
    };
    if (snapshot) walk(snapshot);
    return words.join(' ').normalize().replace(/\s+/g, ' ');
  };

  /** A field or button of the form that the server drew. */
  const inForm = async (selector: string): Promise<ElementHandle> => {
    const found = await page.evaluateHandle(
      (one) => document.querySelector('tin-comment-thread')?.shadowRoot?.querySelector(`form ${one}`),
      selector,
    );
    const element = found.asElement() as ElementHandle | null;
    assert.ok(element, `${selector} stands in the form`);
    return element;
  };

  it('writes in the form of the page, comes back to it and is told that the comment waits', async () => {
    await page.goto(article);
    assert.match(await read(), /Mời bạn gửi ý kiến đầu tiên/);
    assert.doesNotMatch(await read(), /Toà soạn đã nhận ý kiến/);
    await (await inForm('[name=name]')).type('Thuỷ Tiên');
    await (await inForm('[name=text]')).type(WORDS);
    await Promise.all([page.waitForNavigation(), (await inForm('[type=submit]')).click()]);
    assert.equal(page.url(), `${article}#comment-pending`);
    assert.match(await read(), /Toà soạn đã nhận ý kiến của bạn/);
    assert.doesNotMatch(await read(), /lối lên cầu/);
  });

  it('reads it there once an editor has approved it', async () => {
    const { items } = (await seat.ask('/queue?list=pending')) as { items: { id: string; text: string }[] };
    const waiting = items.find(({ text }) => text === WORDS);
    assert.ok(waiting, 'it waits once at the desk');
    assert.equal(items.length, 1);
    await seat.decide(waiting.id, { act: 'approve' });
    // Lists may be kept for five seconds.
    const end = Date.now() + 15_000;
    do await page.goto(article);
    while (!(await read()).includes('lối lên cầu') && Date.now() < end);
    assert.match(await read(), /Thuỷ Tiên.*Mong xã đặt thêm đèn ở lối lên cầu/);
  });
});
