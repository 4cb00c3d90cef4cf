import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { CHROME_FLAGS, findChrome, NO_CHROME } from '../tools/browsers/find-chrome.js';
import type { Drawing } from './limit.js';
import type * as BenchPage from './page.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const CONTENDERS: readonly BenchPage.Contender[] = ['tin-related-news', 'limit-clone', 'limit-clone-cv'];
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
};

interface Sample {
  readonly cpu: number;
  /** What the main thread did once all was painted: the widget fetches and starts what acts need. */
  readonly waking: number;
  readonly firstFrame: number;
  readonly finished: number;
  readonly memory: number;
}

const option = (name: string, fallback: string): string =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;

/** Serves dist and the page's script. */
async function serve(script: string): Promise<{ url: string; stop: () => void }> {
  const page =
    '<!doctype html><html lang="vi"><body style="width:412px;margin:0"><script type="module" src="/tinbox.js"></script>';
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? '/';
    let body: string | Buffer | undefined;
    if (path === '/') body = page;
    else if (path === '/bench.js') body = script;
    else
      try {
        body = readFileSync(`${ROOT}dist${path}`);
      } catch {
        body = undefined;
      }
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => void server.close() };
}

const inPage = <Result>(page: Page, call: string): Promise<Result> =>
  page.evaluate(`import('/bench.js').then((bench) => bench.${call})`) as Promise<Result>;

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 412, height: 892 });
  await page.goto(url, { waitUntil: 'networkidle0' });
  await page.evaluate(
    "customElements.whenDefined('tin-related-news').then(() => import('/bench.js')).then(() => 0)",
  );
  return page;
}

/** Bytes of scripts and of the DOM with its layout, after everything unused is gone. */
async function held(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0);
}

/** Milliseconds of CPU that the page's main thread has taken. */
async function taken(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** One contender on a new page: what its main thread did from just before the drawing until it was painted. */
async function sample(
  browser: Browser,
  url: string,
  contender: string,
  count: number,
  drawing: Drawing,
): Promise<Sample> {
  const page = await open(browser, url);
  try {
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await inPage(page, `ready(${JSON.stringify(contender)}, ${count}, ${JSON.stringify(drawing)}, ${WARM})`);
    const before = await held(session);
    const cpu = await taken(session);
    const times = await inPage<BenchPage.Times>(page, `draw(${count})`);
    const drawn = await taken(session);
    await inPage(page, 'afterwards()');
    const awake = await taken(session);
    const after = await held(session);
    return { cpu: drawn - cpu, waking: awake - drawn, ...times, memory: (after - before) / 1024 };
  } finally {
    await page.close();
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

function table(count: number, samples: ReadonlyMap<string, Sample[]>): string {
  const columns = ['cpu', 'waking', 'firstFrame', 'finished', 'memory'] as const;
  const medians = new Map(
    [...samples].map(([name, all]) => [name, columns.map((column) => median(all.map((one) => one[column])))]),
  );
  const limit = medians.get('limit-clone') ?? [];
  const lines = [...medians].map(([name, values]) => {
    const cells = values.map(
      (value, index) => `${value.toFixed(1)} | ${(value / (limit[index] ?? Number.NaN)).toFixed(2)}×`,
    );
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  return `### ${count} cards, medians of ${[...samples.values()][0]?.length} pages, × against limit-clone

| contender | cpu ms | | afterwards ms | | first painted frame ms | | all rows painted ms | | JS+DOM KB | |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
${lines.join('\n')}
`;
}

const WARM = process.argv.includes('--warm');
const chrome = await findChrome();
if (!chrome) throw new Error(NO_CHROME);
const { outputFiles } = await build({
  entryPoints: [`${ROOT}bench/page.ts`],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  write: false,
});
const { url, stop } = await serve(outputFiles[0]?.text ?? '');
const browser = await puppeteer.launch({
  ...chrome,
  args: [...CHROME_FLAGS],
});
try {
  const rounds = Number(option('rounds', '9'));
  for (const count of option('cards', '20,200').split(',').map(Number)) {
    const first = await open(browser, url);
    const drawing = await inPage<Drawing>(first, `record(${count})`);
    await first.close();
    const samples = new Map<string, Sample[]>(CONTENDERS.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++)
      for (const contender of shuffled(CONTENDERS))
        samples.get(contender)?.push(await sample(browser, url, contender, count, drawing));
    console.log(table(count, samples));
  }
} finally {
  await browser.close();
  stop();
}
