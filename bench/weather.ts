import { readFileSync } from 'node:fs';
import type { BenchPage, Fresh } from './browser.js';
import { inRounds, line, median, ms } from './medians.js';
import type { BoxDrawing } from './weather-limit.js';
import type { WeatherContender } from './weather-page.js';

const CONTENDERS: readonly WeatherContender[] = ['src', 'snapshot', 'limit-clone'];
const LIMIT: WeatherContender = 'limit-clone';

/** What the full face of `tin-weather-box` is made of, by the chunks of `tinbox.js`. */
function chunks(): readonly string[] {
  const file = new URL('../dist/chunks/names.json', import.meta.url);
  const names = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return ['components/weather-box/define', 'components/weather-box/box.extra'].map((module) => {
    const chunk = Object.keys(names).find((name) => names[name] === module);
    if (!chunk) throw new Error(`There is no chunk of ${module}.`);
    return `/chunks/${chunk}`;
  });
}

interface Sample {
  readonly cpu: number;
  readonly ready: number;
}

async function sample(
  page: BenchPage,
  contender: WeatherContender,
  drawing: BoxDrawing,
  warm: boolean,
): Promise<Sample> {
  await page.call('readyWeather', contender, drawing, chunks(), warm);
  const before = await page.taken();
  const ready = await page.call<number>('drawWeather');
  return { cpu: (await page.taken()) - before, ready };
}

/** Draws the full face of 168 hours with every contender. @returns A table in Markdown. */
export async function weatherTable(fresh: Fresh, rounds: number, warm: boolean): Promise<string> {
  const drawing = await fresh((page) => page.call<BoxDrawing>('recordWeather', chunks()));
  const samples = await inRounds(CONTENDERS, rounds, (contender) =>
    fresh((page) => sample(page, contender, drawing, warm)),
  );
  const of = (contender: WeatherContender, column: keyof Sample): number =>
    median((samples.get(contender) ?? []).map((one) => one[column]));
  const lines = CONTENDERS.map((contender) =>
    line([
      contender,
      ...(['cpu', 'ready'] as const).flatMap((column) => [
        ms(of(contender, column)),
        `${(of(contender, column) / of(LIMIT, column)).toFixed(2)}×`,
      ]),
    ]),
  );
  return `### The weather of 168 hours in its full face, ${warm ? 'drawn once before' : 'the first of its page'}, medians of ${rounds} pages, × against ${LIMIT}

| contender | cpu ms | | painted ms | |
|---|--:|--:|--:|--:|
${lines.join('\n')}
`;
}
