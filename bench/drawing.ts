import type { Contender } from './contenders.js';
import type { BenchPage, Fresh } from './browser.js';
import type { Drawing } from './limit.js';
import { inRounds, line, median, ms } from './medians.js';
import type { Times } from './page.js';

const CONTENDERS: readonly Contender[] = ['src', 'items', 'limit-clone', 'limit-clone-cv'];
const LIMIT: Contender = 'limit-clone';

interface Sample extends Times {
  readonly cpu: number;
  /** What the main thread did once all was painted: the widget fetches and starts what acts need. */
  readonly waking: number;
  readonly longest: number;
  readonly memory: number;
}

/** One contender on a new page: what its main thread did from just before the drawing until it was painted. */
async function sample(
  page: BenchPage,
  contender: Contender,
  count: number,
  drawing: Drawing,
  warm: boolean,
): Promise<Sample> {
  await page.call('ready', contender, count, drawing, warm);
  const before = await page.held();
  const cpu = await page.taken();
  const times = await page.call<Times>('draw', count);
  const drawn = await page.taken();
  await page.call('afterwards');
  const awake = await page.taken();
  const longest = await page.call<number>('longestTask');
  const after = await page.held();
  return { cpu: drawn - cpu, waking: awake - drawn, longest, ...times, memory: (after - before) / 1024 };
}

const RATIOS = ['cpu', 'waking', 'firstFrame', 'finished', 'memory'] as const;
const PLAIN = ['longest', 'slice'] as const;

/** Draws so many cards with every contender. @returns A table in Markdown. */
export async function drawingTable(
  fresh: Fresh,
  count: number,
  rounds: number,
  warm: boolean,
): Promise<string> {
  const drawing = await fresh((page) => page.call<Drawing>('record', count));
  const samples = await inRounds(CONTENDERS, rounds, (contender) =>
    fresh((page) => sample(page, contender, count, drawing, warm)),
  );
  const of = (contender: Contender, column: keyof Sample): number =>
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
  return `### ${count} cards, medians of ${rounds} pages, × against ${LIMIT}

| contender | cpu ms | | afterwards ms | | first painted frame ms | | all rows painted ms | | JS+DOM KB | | longest task ms | longest slice ms |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
${lines.join('\n')}
`;
}
