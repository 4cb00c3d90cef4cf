import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { buildProgram, runProgram } from '../../test/helpers/gateway-program.js';
import { start } from './programs.js';
import { seed } from './seed.js';

const option = (name: string, fallback: number): number =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback);
const rounds = option('rounds', 5);
const seconds = option('seconds', 3);
const total = option('requests', 100_000);

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SITE = 'https://bao.example';
const folder = mkdtempSync(join(tmpdir(), 'tinbox-bench-'));
const file = join(folder, 'tinbox.db');
const env = {
  ...{ DATABASE_URL: `sqlite:${file}`, TINBOX_SITES: SITE, TINBOX_LANG: 'en', PORT: '0' },
  ...{ TINBOX_LIMIT_ADDRESS: '1000000/60', TINBOX_LIMIT_THREAD: '1000000/60' },
  NODE_OPTIONS: '--max-old-space-size=160',
};
const threads = { hundred: 100, thousand: 1000, many: 100_000 };
const keyOf = (name: string): string => `${SITE}/${name}`;
let texts = 0;
const comment = (name: string): string =>
  JSON.stringify({
    thread: keyOf(name),
    author: { name: 'Lan' },
    text: `Ý kiến số ${texts++} về cây cầu mới ở Cửa Việt.`,
  });
const headers = { 'content-type': 'application/json', origin: SITE };

/** How long requests come. */
type Span = { readonly duration: number } | { readonly amount: number };

/** Requests before any that count, as many for both: a program of Node runs at its own speed after thousands. */
const FIRST: Span = { amount: 10_000 };

/** Requests a second, and that every answer was one that was wanted. */
async function rate(url: string, span: Span, body?: () => string): Promise<number> {
  const result = await autocannon({
    ...{ url, connections: 16, ...span },
    ...(body && {
      ...{ method: 'POST' as const, headers },
      requests: [{ setupRequest: (request) => ({ ...request, body: body() }) }],
    }),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  return result.requests.average;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const figure = (value: number): string => value.toFixed(2);

/** Turns about, in a new order each round: the ratio of the medians. */
async function beside(
  name: string,
  ours: (span: Span) => Promise<number>,
  other: (span: Span) => Promise<number>,
  goal: number,
): Promise<void> {
  const rates: [number[], number[]] = [[], []];
  await ours(FIRST);
  await other(FIRST);
  for (let round = 0; round < rounds; round++)
    for (const turn of round % 2 ? [1, 0] : [0, 1])
      rates[turn]?.push(await (turn ? other : ours)({ duration: seconds }));
  const [one, two] = rates.map(median) as [number, number];
  console.log(`| ${name} | ${Math.round(one)} | ${Math.round(two)} | ${figure(one / two)}× | ${goal}× |`);
}

await buildProgram();
for (const name of Object.keys(threads)) {
  const { code, output } = await runProgram(['thread', 'open', keyOf(name)], env);
  if (code !== 0) throw new Error(output);
}
const program = [`${ROOT}gateway/dist/gateway.js`];
const first = await start(program, env);
for (const name of Object.keys(threads)) {
  const answer = await fetch(`${first.url}/v1/comments`, { method: 'POST', headers, body: comment(name) });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
}
await first.stop();
for (const [name, count] of Object.entries(threads)) seed(file, `/${name}`, count);

const gateway = await start(program, env);
const list = (name: string): string => `${gateway.url}/v1/comments?thread=${encodeURIComponent(keyOf(name))}`;
const listed = await (await fetch(list('thousand'))).text();
const bare = await start(['--import', 'tsx', `${ROOT}bench/gateway/bare.ts`], {}, listed);
try {
  console.log('| | requests a second | beside | ratio | goal |\n|---|--:|--:|--:|--:|');
  await beside(
    'list of 1,000 comments, beside a bare route',
    (span) => rate(list('thousand'), span),
    (span) => rate(`${bare.url}/list`, span),
    0.6,
  );
  await beside(
    'create, beside a bare route',
    (span) => rate(`${gateway.url}/v1/comments`, span, () => comment('thousand')),
    (span) => rate(`${bare.url}/create`, span, () => comment('thousand')),
    0.15,
  );
  await beside(
    'list of 100,000 comments, beside one of 100',
    (span) => rate(list('many'), span),
    (span) => rate(list('hundred'), span),
    0.67,
  );

  const samples: number[] = [];
  for (let part = 0; part <= 10; part++) {
    samples.push(gateway.memory());
    if (part < 10) await autocannon({ url: list('thousand'), connections: 16, amount: total / 10 });
  }
  console.log(`\nMemory over ${total} requests, a sample each tenth: ${samples.join(', ')} MB.`);
} finally {
  await Promise.all([gateway.stop(), bare.stop()]);
  rmSync(folder, { recursive: true, force: true });
}
