import type { Contender } from './contenders.js';
import type { BenchPage, Fresh } from './browser.js';
import type { Drawing } from './limit.js';
import { inRounds, line, median, ms } from './medians.js';
import type { Times } from './page.js';
import { drawn, type Drawn } from './samples.js';

const CONTENDERS: readonly Contender[] = ['src', 'items', 'limit-clone', 'limit-clone-cv'];
const LIMIT: Contender = 'limit-clone';

type Sample = Times & Drawn;

async function sample(
  page: BenchPage,
  contender: Contender,
  count: number,
  drawing: Drawing,
  warm: boolean,
): Promise<Sample> {
  await page.call('ready', contender, count, drawing, warm);
  return drawn<Times>(page, { draw: 'draw', longest: 'longestTask' }, count);
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
