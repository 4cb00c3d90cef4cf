import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { CHROME_FLAGS, findChrome, NO_CHROME } from '../tools/browsers/find-chrome.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
};

/** The chunk that reads stories which a page sets as a property: fetched before the clock runs, as all code is. */
const READING = 'controllers/thorough-reading';

function html(): string {
  const names = JSON.parse(readFileSync(`${ROOT}dist/chunks/names.json`, 'utf8')) as Record<string, string>;
  const [reading] = Object.entries(names).find(([, name]) => name === READING) ?? [];
  return `<!doctype html><html lang="vi"><link rel="modulepreload" href="/chunks/${reading}"><body style="width:412px;margin:0"><script type="module" src="/tinbox.js"></script>`;
}

/** Serves dist and the script of bench/page.ts. */
async function serve(): Promise<{ url: string; stop: () => void }> {
  const { outputFiles } = await build({
    entryPoints: [`${ROOT}bench/page.ts`],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    // As the files of `dist` are: nobody's functions are compiled one by one while the clock runs.
    banner: { js: '//# allFunctionsCalledOnLoad' },
    write: false,
    define: { __DEV__: 'false' },
  });
  const files = new Map([
    ['/', html()],
    ['/bench.js', outputFiles[0]?.text ?? ''],
  ]);
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? '/';
    let body: string | Buffer | undefined = files.get(path);
    try {
      body ??= readFileSync(`${ROOT}dist${path}`);
    } catch {
      // There is no such file.
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

/** A page on which nothing has been drawn yet. */
export class BenchPage {
  constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** Runs what bench/page.ts exports. */
  call<Result>(name: string, ...args: unknown[]): Promise<Result> {
    const words = args.map((arg) => JSON.stringify(arg)).join();
    return this.page.evaluate(
      `import('/bench.js').then((bench) => bench.${name}(${words}))`,
    ) as Promise<Result>;
  }

  /** Bytes of scripts and of the DOM with its layout, after everything unused is gone. */
  async held(): Promise<number> {
    await this.session.send('HeapProfiler.collectGarbage');
    const usage = (await this.session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      embedderHeapUsedSize?: number;
    };
    return usage.usedSize + (usage.embedderHeapUsedSize ?? 0);
  }

  /** Milliseconds of CPU that the page's main thread has taken. */
  async taken(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  }
}

/** Lends new pages, one at a time. */
export type Fresh = <Result>(use: (page: BenchPage) => Promise<Result>) => Promise<Result>;

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 412, height: 892 });
  await page.goto(url, { waitUntil: 'networkidle0' });
  await page.evaluate(
    "customElements.whenDefined('tin-related-news').then(() => import('/bench.js')).then(() => 0)",
  );
  return page;
}

/** Starts Chromium and the pages' server, and ends both. */
export async function withPages(run: (fresh: Fresh) => Promise<void>): Promise<void> {
  const chrome = await findChrome();
  if (!chrome) throw new Error(NO_CHROME);
  const { url, stop } = await serve();
  const browser = await puppeteer.launch({ ...chrome, args: [...CHROME_FLAGS] });
  try {
    await run(async (use) => {
      const page = await open(browser, url);
      try {
        const session = await page.createCDPSession();
        await session.send('Performance.enable', { timeDomain: 'threadTicks' });
        return await use(new BenchPage(page, session));
      } finally {
        await page.close();
      }
    });
  } finally {
    await browser.close();
    stop();
  }
}
