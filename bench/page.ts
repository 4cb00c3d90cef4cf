import { makerOf, type Contender } from './contenders.js';
import { takeApart, type Drawing } from './limit.js';
import { afterwards, rows, untilPainted } from './painted.js';
import { LongTasks, watchCycles } from './watches.js';

export { changeOne } from './change.js';
export { rankingTimes, readyRanking } from './ranking.js';
export { drawWeather, readyWeather, recordWeather } from './weather-page.js';
export {
  aliveThread,
  drawThread,
  longestThreadTask,
  press,
  readyThread,
  recordThread,
} from './thread/page.js';
export { afterwards };

/** Milliseconds. */
export interface Times {
  readonly firstFrame: number;
  readonly finished: number;
  /** The longest script of one slice behind the first rows; 0 where there is none. */
  readonly slice: number;
}

let mount: () => HTMLElement = () => document.body;
let tasks: LongTasks | undefined;

/** Draws the widget once and says what it is made of. */
export async function record(count: number): Promise<Drawing> {
  const host = makerOf('src')(count)();
  document.body.append(host);
  await untilPainted(host, count);
  return takeApart(host.shadowRoot!);
}

/**
 * Makes everything that is made once per page; nothing is drawn yet.
 * @param warm Draws one story first and takes it away, so that what is left is drawing alone.
 */
export async function ready(
  contender: Contender,
  count: number,
  drawing: Drawing,
  warm: boolean,
): Promise<void> {
  const make = makerOf(contender, drawing);
  if (warm) {
    const host = make(1)();
    document.body.append(host);
    await untilPainted(host, 1);
    host.remove();
  }
  mount = make(count);
}

/** Draws, and measures until the first frame with rows and until all of them are painted. */
export async function draw(count: number): Promise<Times> {
  tasks = new LongTasks();
  const start = performance.now();
  const host = mount();
  const { took } = watchCycles(host);
  document.body.append(host);
  const firstFrame = (await untilPainted(host, 1)) - start;
  const cycles = took.length;
  const finished = rows(host) === count ? firstFrame : (await untilPainted(host, count)) - start;
  if (rows(host) !== count) throw new Error(`${rows(host)} rows of ${count}`);
  return { firstFrame, finished, slice: Math.max(0, ...took.slice(cycles)) };
}

/** Milliseconds of the longest task since the drawing began; 0 where none took more than 50. */
export const longestTask = (): number => tasks?.longest ?? 0;
