import { LongTasks, watchCycles } from '../watches.js';
import { afterwards, rows, untilPainted } from '../painted.js';
import { prepareThread, takeThreadApart, type ThreadDrawing } from './cloned.js';
import { answerAsGateway, threadOf } from './comments.js';

/**
 * The widget by the road of a page (`src`: the answer of a gateway) and from the model (`thread`), and cloned templates of what
 * it draws, with and without its content-visibility.
 */
export type ThreadContender = 'src' | 'thread' | 'limit-clone' | 'limit-clone-cv';

export interface ThreadTimes {
  readonly firstFrame: number;
  readonly finished: number;
  /** The longest script of one slice behind the first rows. */
  readonly slice: number;
}

let mount: () => HTMLElement = () => document.body;
let tasks: LongTasks | undefined;
let drawn: HTMLElement | undefined;

const widget = (source: object): HTMLElement =>
  Object.assign(document.createElement('tin-comment-thread'), {
    loading: 'eager',
    timeZone: '+07:00',
    lang: 'vi',
    ...source,
  });

function fromGateway(count: number): () => HTMLElement {
  answerAsGateway(threadOf(count));
  return () => widget({ src: '/gateway', threadKey: `https://bao.example/${count}` });
}

/** Says nothing, as the stream of a thread in which nothing happens. */
class Silence extends EventTarget {
  close(): void {
    this.dispatchEvent(new Event('closed'));
  }
}

/** All code has come and has run once: a thread of six is drawn, with its form, and taken away. */
export async function threadCode(): Promise<void> {
  globalThis.EventSource = Silence as unknown as typeof EventSource;
  const host = fromGateway(6)();
  document.body.append(host);
  await customElements.whenDefined('tin-comment-thread');
  await untilPainted(host, 6);
  await afterwards();
  host.remove();
}

/** Draws the thread once and says what it is made of. */
export async function recordThread(count: number): Promise<ThreadDrawing> {
  await threadCode();
  const host = fromGateway(count)();
  document.body.append(host);
  await untilPainted(host, count);
  host.shadowRoot!.querySelector('[part~="form-place"]')?.replaceChildren();
  return takeThreadApart(host.shadowRoot!);
}

export async function readyThread(
  contender: ThreadContender,
  count: number,
  drawing: ThreadDrawing,
): Promise<void> {
  await threadCode();
  if (contender === 'src') mount = fromGateway(count);
  else if (contender === 'thread') {
    const page = threadOf(count);
    mount = () => widget({ thread: page });
  } else {
    const draw = prepareThread(drawing, contender === 'limit-clone-cv');
    mount = () => {
      const host = document.createElement('div');
      draw(host);
      return host;
    };
  }
}

/** Draws, and measures until the first frame with comments and until all of them are painted. */
export async function drawThread(count: number): Promise<ThreadTimes> {
  tasks = new LongTasks();
  const start = performance.now();
  const host = (drawn = mount());
  const { took } = watchCycles(host);
  document.body.append(host);
  const firstFrame = (await untilPainted(host, 1)) - start;
  const cycles = took.length;
  const finished = rows(host) === count ? firstFrame : (await untilPainted(host, count)) - start;
  if (rows(host) !== count) throw new Error(`${rows(host)} rows of ${count}`);
  return { firstFrame, finished, slice: Math.max(0, ...took.slice(cycles)) };
}

/** Milliseconds of the longest task since the drawing began; 0 where none took more than 50. */
export const longestThreadTask = (): number => tasks?.longest ?? 0;

/** Draws a thread of a gateway whose readers are about to act. */
export async function aliveThread(count: number): Promise<void> {
  await threadCode();
  mount = fromGateway(count);
  await drawThread(count);
  await afterwards();
}

/** Presses a button of one comment, and waits until all that follows is over. @returns Script of the widget's cycles in ms. */
export async function press(part: string, id: string): Promise<number> {
  const button = drawn!.shadowRoot!.querySelector<HTMLElement>(`[part~="${part}"][data-id="${id}"]`)!;
  const { took } = watchCycles(drawn!);
  button.click();
  await afterwards();
  return took.reduce((sum, one) => sum + one, 0);
}
