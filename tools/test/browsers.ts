import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EngineTallies } from '../browsers/tally-reporter.js';
import { findEngine, type Engine } from '../browsers/engines.js';
import { withSecondTry } from './second-try.js';
import { failed, skipped, sum, type Tally } from './tally.js';

const script = fileURLToPath(new URL('../browsers/run-tests.ts', import.meta.url));
const NAMES: Readonly<Record<Engine, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};

/** Runs the tests in several engines at once; undefined where the runner came to nothing. */
function start(
  engines: readonly Engine[],
  files: readonly string[],
): Promise<{ tallies?: EngineTallies; output: string }> {
  return new Promise((resolve) => {
    const child = fork(script, [engines.join(), ...files], {
      execArgv: ['--import', 'tsx/esm'],
      silent: true,
    });
    process.once('exit', () => child.kill());
    let output = '';
    let tallies: EngineTallies | undefined;
    const take = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('message', (message) => (tallies = message as EngineTallies));
    child.on('close', () => resolve(tallies ? { tallies, output } : { output }));
  });
}

/** One line of the report: an engine's component tests, or its stories. */
export interface BrowserPart {
  readonly name: string;
  readonly tally: Tally;
}

const isStories = (file: string): boolean => /(^|\/)stories\.browser/.test(file);

/**
 * Runs the browser tests and the stories in the engines asked for.
 * @param files Only these; all without.
 */
export async function browserTests(
  engines: readonly Engine[],
  files: readonly string[],
): Promise<BrowserPart[]> {
  const found = await Promise.all(
    engines.map(async (engine) => ({ engine, answer: await findEngine(engine) })),
  );
  const present = found.flatMap(({ engine, answer }) => ('launcher' in answer ? [engine] : []));
  const absent = found.flatMap(({ engine, answer }) =>
    'missing' in answer ? [{ engine, why: answer.missing }] : [],
  );
  const { tallies: first = {}, output } = present.length > 0 ? await start(present, files) : { output: '' };
  const tallies: Record<string, EngineTallies[string]> = { ...first };
  for (const engine of files.length > 0 ? [] : present)
    tallies[NAMES[engine]] = await withSecondTry(
      first[NAMES[engine]] ?? {},
      async (again) => (await start([engine], again)).tallies?.[NAMES[engine]] ?? {},
    );

  const part = (engine: Engine, stories: boolean): Tally =>
    sum(
      Object.entries(tallies[NAMES[engine]] ?? {}).flatMap(([file, tally]) =>
        isStories(file) === stories ? [tally] : [],
      ),
    );
  const parts = present.flatMap((engine) => {
    const tests = first[NAMES[engine]]
      ? part(engine, false)
      : failed(`${NAMES[engine]} gave no result.\n${output.trim()}`);
    return [
      { name: NAMES[engine], tally: tests },
      { name: `stories in ${NAMES[engine]}`, tally: part(engine, true) },
    ];
  });
  const all = present.length > 0 ? sum([part(present[0]!, false), part(present[0]!, true)]) : undefined;
  const count = all ? all.passed + all.failed + all.skipped : 1;
  return [
    ...parts,
    // Without Chromium nothing is tested in a browser: that is a failure, not an omission.
    ...absent.map(({ engine, why }) => ({
      name: NAMES[engine],
      tally:
        engine === 'chromium' ? failed(why) : skipped(`${why} Its tests were not run.`, Math.max(1, count)),
    })),
  ].filter(({ tally }) => tally.passed + tally.failed + tally.skipped > 0);
}
