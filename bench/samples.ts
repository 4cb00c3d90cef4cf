import type { BenchPage } from './browser.js';

/** What is measured of every drawing, beside the times that it takes itself. */
export interface Drawn {
  readonly cpu: number;
  /** What the main thread did once all was painted: the widget fetches and starts what acts need. */
  readonly waking: number;
  readonly longest: number;
  readonly memory: number;
}

/** What the page calls its steps. */
interface Steps {
  readonly draw: string;
  readonly longest: string;
}

/** One contender on a page that is ready for it: what its main thread did from just before the drawing until it was painted. */
export async function drawn<Times>(
  page: BenchPage,
  { draw, longest }: Steps,
  count: number,
): Promise<Times & Drawn> {
  const before = await page.held();
  const cpu = await page.taken();
  const times = await page.call<Times>(draw, count);
  const painted = await page.taken();
  await page.call('afterwards');
  const awake = await page.taken();
  const task = await page.call<number>(longest);
  const memory = ((await page.held()) - before) / 1024;
  return { ...times, cpu: painted - cpu, waking: awake - painted, longest: task, memory };
}
