import { cpuUsage } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { prerenderModule } from '../tools/build/prerender-module.js';
import type { Article } from '../src/model/article.js';
import { jsonFeed } from './feed.js';
import { joinedList } from './joined-list.js';

/* `npm run bench -- --prerender`: drawing lists without a browser beside joining the same strings, and beside @lit-labs/ssr. */

const ROOT = fileURLToPath(new URL('../', import.meta.url));

type Draw = (articles: readonly Article[]) => string;

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

/** Microseconds of CPU for one list. */
function cpuOf(draw: () => string, times: number): number {
  const before = cpuUsage();
  for (let time = 0; time < times; time++) draw();
  const { user, system } = cpuUsage(before);
  return (user + system) / times;
}

/** The same templates by @lit-labs/ssr. */
async function byLitSsr(): Promise<Draw> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { drawList } from './bench/drawn-list.ts';
        export { render } from '@lit-labs/ssr';
        export { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';`,
      resolveDir: ROOT,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['node'],
    packages: 'external',
    define: { __DEV__: 'false', __VERSION__: '"0"' },
    outfile: `${ROOT}bench/.lit.mjs`,
  });
  const text = (outputFiles[0]?.text ?? '').replace(
    /from "(lit|@lit-labs\/ssr)([^"]*)"/g,
    (_, name: string, path: string) => `from "${import.meta.resolve(name + path)}"`,
  );
  const lit = (await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)) as {
    drawList: (articles: readonly Article[]) => unknown;
    render: (template: unknown) => unknown;
    collectResultSync: (result: unknown) => string;
  };
  return (articles) => lit.collectResultSync(lit.render(lit.drawList(articles)));
}

/** Measures and prints a table. */
export async function benchPrerender(rounds: number): Promise<void> {
  const ours = await prerenderModule<{
    drawList: (articles: readonly Article[]) => unknown;
    printed: (template: unknown) => string;
    storiesOf: (feed: unknown) => readonly Article[];
  }>('bench/drawn-list.ts');
  const lit = await byLitSsr();
  console.log(`| cards | | cpu µs | against joining | bytes | against joining |\n|--:|---|--:|--:|--:|--:|`);
  for (const count of [20, 200]) {
    const articles = ours.storiesOf(jsonFeed(count));
    const contenders: Readonly<Record<string, () => string>> = {
      'joined strings': () => joinedList(articles),
      'our templates': () => ours.printed(ours.drawList(articles)),
      '@lit-labs/ssr': () => lit(articles),
    };
    const samples = new Map<string, number[]>();
    for (let round = -2; round < rounds; round++)
      for (const [name, draw] of Object.entries(contenders).sort(() => Math.random() - 0.5)) {
        const cpu = cpuOf(draw, 4000 / count);
        if (round >= 0) samples.set(name, [...(samples.get(name) ?? []), cpu]);
      }
    const limit = median(samples.get('joined strings') ?? []);
    const bytes = (name: string): number => Buffer.byteLength(contenders[name]?.() ?? '');
    for (const name of Object.keys(contenders)) {
      const cpu = median(samples.get(name) ?? []);
      console.log(
        `| ${count} | ${name} | ${cpu.toFixed(0)} | ${(cpu / limit).toFixed(2)}× | ${bytes(name)} | ${(bytes(name) / bytes('joined strings')).toFixed(2)}× |`,
      );
    }
  }
}
