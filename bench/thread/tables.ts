import type { BenchPage, Fresh } from '../browser.js';
import { inRounds, line, median, ms } from '../medians.js';
import type { ThreadDrawing } from './cloned.js';
import type { ThreadContender, ThreadTimes } from './page.js';
import { drawn, type Drawn } from '../samples.js';

const CONTENDERS: readonly ThreadContender[] = ['src', 'thread', 'limit-clone', 'limit-clone-cv'];
const LIMIT: ThreadContender = 'limit-clone';

type Sample = ThreadTimes & Drawn;

async function sample(
  page: BenchPage,
  contender: ThreadContender,
  count: number,
  drawing: ThreadDrawing,
): Promise<Sample> {
  await page.call('readyThread', contender, count, drawing);
  return drawn<ThreadTimes>(page, { draw: 'drawThread', longest: 'longestThreadTask' }, count);
}

const RATIOS = ['cpu', 'waking', 'firstFrame', 'finished', 'memory'] as const;
const PLAIN = ['longest', 'slice'] as const;

/** Draws so many comments, six deep, with every contender. @returns A table in Markdown. */
export async function threadTable(fresh: Fresh, count: number, rounds: number): Promise<string> {
  const drawing = await fresh((page) => page.call<ThreadDrawing>('recordThread', count));
  const samples = await inRounds(CONTENDERS, rounds, (contender) =>
    fresh((page) => sample(page, contender, count, drawing)),
  );
  const of = (contender: ThreadContender, column: keyof Sample): number =>
    median((samples.get(contender) ?? []).map((one) => one[column]));
  const lines = CONTENDERS.map((contender) =>
    line([
      contender,
      ...RATIOS.flatMap((column) => [
        ms(of(contender, column)),
        `${(of(contender, column) / of(LIMIT, column)).toFixed(2)}×`,
      ]),
      ...PLAIN.map((column) => ms(of(contender, column))),
    ]),
  );
  return `## ${count} comments, medians of ${rounds} pages, × against ${LIMIT}

| contender | cpu ms | | afterwards ms | | first painted frame ms | | all comments painted ms | | JS+DOM KB | | longest task ms | longest slice ms |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
${lines.join('\n')}
`;
}

const ACTS = ['vote', 'reply'] as const;

/** One press of a button whose code has run before, in the middle of so many comments. @returns Milliseconds of the widget's script. */
async function act(page: BenchPage, part: (typeof ACTS)[number], count: number): Promise<number> {
  const middle = (count >> 1) - ((count >> 1) % 6);
  await page.call('aliveThread', count);
  await page.call('press', part, 'c12');
  return page.call<number>('press', part, `c${middle}`);
}

/** Voting, and opening a form for a reply. @returns A table in Markdown. */
export async function actTable(fresh: Fresh, count: number, rounds: number): Promise<string> {
  const samples = await inRounds(ACTS, rounds, (part) => fresh((page) => act(page, part, count)));
  const lines = ACTS.map((part) => {
    const all = samples.get(part) ?? [];
    return line([part, ms(median(all)), ms(Math.min(...all))]);
  });
  return `## One press among ${count} comments, ${rounds} pages

| button | script of the widget's cycles ms, median | least |
|---|--:|--:|
${lines.join('\n')}
`;
}
