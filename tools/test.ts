import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from './build/files.js';
import { ENGINES, type Engine } from './browsers/engines.js';
import { browserTests, type BrowserPart } from './test/browsers.js';
import { build, contracts, floor, lint, size, types } from './test/checks.js';
import { turns } from './test/turns.js';
import { nodeTests } from './test/node-tests.js';
import { withSecondTry } from './test/second-try.js';
import { inWords, sum, type Tally } from './test/tally.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const STORIES = 'test/stories.browser.test.ts';
const STEPS = [
  'types',
  'lint',
  'contracts',
  'build',
  'node',
  ...ENGINES,
  'stories',
  'floor',
  'size',
] as const;
type Step = (typeof STEPS)[number];

/** `npm test -- --only=node,chromium test/feeds/dates.node.test.ts` */
function readArguments(): { steps: ReadonlySet<Step>; files: string[] } {
  const options = process.argv.slice(2);
  const named = options
    .find((option) => option.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const files = options.filter((option) => !option.startsWith('--'));
  const unknown = named?.filter((name) => !STEPS.includes(name as Step)) ?? [];
  if (unknown.length > 0) {
    console.error(`There is no step named ${unknown.join(', ')}; there are ${STEPS.join(', ')}.`);
    process.exit(2);
  }
  return { steps: new Set((named ?? STEPS) as Step[]), files };
}

// Without this a stopped run would leave its browsers behind.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));

const { steps, files } = readArguments();
const tallies: Tally[] = [];

let last = performance.now();

/** One line for a step, with the seconds since the line before it. */
function report(name: string, tally: Tally): void {
  tallies.push(tally);
  const now = performance.now();
  console.log(
    `${tally.failed > 0 ? '✗' : '✓'} ${name}: ${inWords(tally)} · ${Math.round((now - last) / 1000)} s`,
  );
  last = now;
  for (const note of tally.notes) console.log(`  ${note.split('\n').join('\n  ')}`);
}

async function step(name: Step, act: () => Tally | Promise<Tally>): Promise<void> {
  if (steps.has(name)) report(name, await act());
}

async function browsers(): Promise<BrowserPart[]> {
  const engines: Engine[] = ENGINES.filter((engine) => steps.has(engine));
  const browserFiles = files.filter((file) => file.endsWith('.browser.test.ts'));
  if (engines.length > 0) return browserTests(engines, browserFiles);
  return steps.has('stories') ? browserTests(['chromium'], [STORIES]) : [];
}

// Each of these keeps one core busy, and none needs what another makes: two at a time, the longest first.
const atOnce = turns(2);
const early = (
  [
    ['lint', lint],
    ['build', build],
    ['types', types],
    ['contracts', contracts],
  ] as const
)
  .filter(([name]) => steps.has(name))
  .map(([name, act]) => ({ name, tally: atOnce(act) }));
// Rules of the house take the longest: they are gone through while the first tests run.
for (const { name, tally } of early) if (name !== 'lint') report(name, await tally);
await step('node', async () => {
  const all = filesBelow(`${ROOT}test`).map((path) => `${ROOT}test/${path}`);
  const chosen = files.length > 0 ? files.map((path) => resolve(path)) : all;
  const first = await nodeTests(chosen.filter((path) => path.endsWith('.node.test.ts')));
  return sum(Object.values(files.length > 0 ? first : await withSecondTry(first, nodeTests)));
});
for (const { name, tally } of early) if (name === 'lint') report(name, await tally);
for (const { name, tally } of await browsers()) report(name, tally);
await step('floor', floor);
await step('size', size);

const total = sum(tallies);
console.log(`\n${inWords(total)}`);
process.exit(total.failed > 0 ? 1 : 0);
