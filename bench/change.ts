import { answerWith, makerOf, type Contender } from './contenders.js';
import { jsonFeed, models } from './feed.js';
import { afterwards, painted, untilPainted } from './painted.js';
import { watchCycles } from './watches.js';

/** Milliseconds. */
export interface Change {
  /** Of script in the widget's cycles. */
  readonly cycles: number;
  /** From when the page has the changed story until it is painted. */
  readonly painted: number;
}

const CHANGED = 'Tít đã sửa trong toà soạn';

/** Draws a list, changes the title of the story in its middle, and measures what becomes of that. */
export async function changeOne(road: Extract<Contender, 'src' | 'items'>, count: number): Promise<Change> {
  const host = makerOf(road)(count)() as HTMLElement & { items?: unknown; reload(): void };
  document.body.append(host);
  await untilPainted(host, count);
  await afterwards();
  const middle = count >> 1;
  const { took } = watchCycles(host);
  const title = host.shadowRoot!.querySelectorAll('bdi')[middle]!;
  const start = performance.now();
  if (road === 'items')
    host.items = models(count).map((item, index) => (index === middle ? { ...item, title: CHANGED } : item));
  else {
    const feed = jsonFeed(count);
    feed.items[middle]!.title = CHANGED;
    answerWith(feed);
    host.reload();
  }
  let end = start;
  while (title.textContent !== CHANGED) end = await painted();
  return { cycles: took.reduce((sum, one) => sum + one, 0), painted: end - start };
}
