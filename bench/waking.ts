import type { Browser } from 'puppeteer-core';
import { inRounds, line, median } from './medians.js';
import { readersPages, servePages } from './readers-pages.js';

const COUNTS = [20, 200] as const;
/** Milliseconds in which all that waking starts has ended. */
const SETTLED = 600;

/** Milliseconds of script. */
interface Waking {
  /**
   * Until the list stands in the page: its element is upgraded in what a server drew. Without what the browser takes to put the
   * same nodes into the page where nobody has defined the element.
   */
  readonly upgrade: number;
  /** Beyond that, until nothing goes on: what acts, clocks and impressions need. */
  readonly afterwards: number;
}

/** Puts a prerendered list into a page on which Tinbox runs, as the browser's parser would have made it. */
const WAKE = `fetch('/prerendered').then((answer) => answer.text()).then((text) => {
  const list = (tag) => document.adoptNode(
    Document.parseHTMLUnsafe(text.replaceAll('tin-related-news', tag)).querySelector(tag),
  );
  const append = (node) => {
    const before = performance.now();
    document.body.append(node);
    return performance.now() - before;
  };
  const [widget, same] = [list('tin-related-news'), list('no-such-widget')];
  globalThis.wake = () => {
    const nodesAlone = append(same);
    same.remove();
    return append(widget) - nodesAlone;
  };
})`;

async function wake(browser: Browser, url: string): Promise<Waking> {
  const page = await browser.newPage();
  try {
    await page.goto(`${url}awake`, { waitUntil: 'networkidle0' });
    await page.evaluate("customElements.whenDefined('tin-related-news').then(() => 0)");
    await page.evaluate(WAKE);
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const scripts = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000;
    };
    const before = await scripts();
    const upgrade = (await page.evaluate('globalThis.wake()')) as number;
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    return { upgrade, afterwards: Math.max(0, (await scripts()) - before - upgrade) };
  } finally {
    await page.close();
  }
}

/** Waking in what a server drew, which is to cost the same at any length. @returns A table in Markdown. */
export async function wakingTable(browser: Browser, rounds: number): Promise<string> {
  const served = new Map<number, Awaited<ReturnType<typeof servePages>>>();
  for (const count of COUNTS) {
    const { prerendered } = await readersPages(count);
    const awake =
      '<!doctype html><html lang="vi"><title>.</title><body><script type="module" src="/tinbox.js"></script>';
    served.set(count, await servePages({ prerendered, awake }, count));
  }
  try {
    const samples = await inRounds(COUNTS.map(String), rounds, (count) =>
      wake(browser, served.get(Number(count))?.url ?? ''),
    );
    const lines = COUNTS.map((count) => {
      const of = (column: keyof Waking): string =>
        median((samples.get(`${count}`) ?? []).map((one) => one[column])).toFixed(2);
      return line([`${count}`, of('upgrade'), of('afterwards')]);
    });
    return `### Waking, medians of ${rounds} pages

| cards | script until it is awake ms | script afterwards ms |
|--:|--:|--:|
${lines.join('\n')}
`;
  } finally {
    for (const { stop } of served.values()) stop();
  }
}
