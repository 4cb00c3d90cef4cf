import type { Browser } from 'puppeteer-core';
import { inRounds, line, median, ms } from './medians.js';
import { readersPages, servePages, type ReadersPages } from './readers-pages.js';

const COUNT = 6;
/** Slow 4G as the reference measured it: milliseconds to and fro, bytes a second, and a quarter of the processor. */
const LINE = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const SLOWDOWN = 4;
const SETTLED = 1500;

/** Milliseconds since the page was asked for; `shift` as browsers score it. */
interface Seen {
  readonly visible: number;
  readonly fcp: number;
  readonly lcp: number;
  readonly shift: number;
}

/** Runs before the page's own scripts: the first frame behind which all stories stand in the list, and what the browser reports. */
const WATCH = `(() => {
  const seen = { visible: 0, fcp: 0, lcp: 0, shift: 0 };
  globalThis.seen = seen;
  const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => { if (name === 'first-contentful-paint') seen.fcp = startTime; });
  observe('largest-contentful-paint', ({ startTime }) => { seen.lcp = startTime; });
  observe('layout-shift', ({ value }) => { seen.shift += value; });
  const look = () => requestAnimationFrame(() => {
    const list = document.querySelector('tin-related-news');
    const rows = list?.shadowRoot?.querySelectorAll('[role=listitem] h3, [role=listitem] h2').length ?? 0;
    const isThere = list ? rows >= ${COUNT} : document.readyState === 'complete' && location.pathname.startsWith('/bare');
    if (!isThere) return look();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { seen.visible = performance.now(); };
    channel.port2.postMessage(0);
  });
  look();
})()`;

async function visit(browser: Browser, address: string): Promise<Seen> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 412, height: 892 });
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINE);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.evaluateOnNewDocument(WATCH);
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForFunction('globalThis.seen.visible > 0', { timeout: 30_000 });
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    const seen = (await page.evaluate('globalThis.seen')) as Seen;
    // Nothing is visible before the page's first paint.
    return { ...seen, visible: Math.max(seen.visible, seen.fcp) };
  } finally {
    await context.close();
  }
}

/** What a reader on a slow phone waits for. @returns A table in Markdown. */
export async function slowLineTable(browser: Browser, rounds: number): Promise<string> {
  const pages = await readersPages(COUNT);
  const { url, stop } = await servePages({ ...pages }, COUNT);
  try {
    const names = Object.keys(pages) as (keyof ReadersPages)[];
    const samples = await inRounds(names, rounds, (name) => visit(browser, url + name));
    const of = (name: keyof ReadersPages, column: keyof Seen): number =>
      median((samples.get(name) ?? []).map((one) => one[column]));
    const lines = names.map((name) => {
      const bare = name.endsWith('Unstyled') ? 'bareUnstyled' : 'bare';
      const cells = (['visible', 'fcp', 'lcp'] as const).flatMap((column) => [
        ms(of(name, column)),
        `${(of(name, column) / of(bare, column)).toFixed(2)}×`,
      ]);
      return line([name, ...cells, of(name, 'shift').toFixed(3)]);
    });
    return `### A list of ${COUNT} on a slow line (4 × cpu), medians of ${rounds} pages, × against the same page without a widget

| page | all stories visible ms | | first contentful paint ms | | largest contentful paint ms | | layout shift |
|---|--:|--:|--:|--:|--:|--:|--:|
${lines.join('\n')}
`;
  } finally {
    stop();
  }
}
