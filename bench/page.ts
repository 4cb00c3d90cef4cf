import { articles } from './articles.js';
import { prepare, takeApart, type Drawing } from './limit.js';

/** Milliseconds. */
export interface Times {
  readonly firstFrame: number;
  readonly finished: number;
}

/** The contenders: the widget, and cloned templates of what it draws with and without its content-visibility. */
export type Contender = 'tin-related-news' | 'limit-clone' | 'limit-clone-cv';

const rows = (host: Element): number => host.shadowRoot?.querySelectorAll('[role="listitem"]').length ?? 0;

/** A task of its own right after a frame: what was to be painted is painted. */
const painted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
  });

async function untilAll(host: Element, count: number): Promise<number> {
  let now = await painted();
  while (rows(host) < count) now = await painted();
  return now;
}

const widget = (count: number): HTMLElement =>
  Object.assign(document.createElement('tin-related-news'), {
    items: articles(count),
    limit: count,
    heading: 'Tin liên quan',
    loading: 'eager',
    timeZone: '+07:00',
    lang: 'vi',
  });

let mount: () => HTMLElement = () => document.body;

/** Draws the widget once and says what it is made of. */
export async function record(count: number): Promise<Drawing> {
  const host = widget(count);
  document.body.append(host);
  await untilAll(host, count);
  return takeApart(host.shadowRoot!);
}

/** Makes everything that is made once per page; nothing is drawn yet. */
export function ready(contender: Contender, count: number, drawing: Drawing): void {
  if (contender === 'tin-related-news') {
    const host = widget(count);
    mount = () => host;
    return;
  }
  const draw = prepare(drawing, contender === 'limit-clone-cv');
  const host = document.createElement('div');
  mount = () => {
    draw(host);
    return host;
  };
}

/** Draws, and measures until the first frame and until all rows are painted. */
export async function draw(count: number): Promise<Times> {
  const start = performance.now();
  const host = mount();
  document.body.append(host);
  const firstFrame = (await painted()) - start;
  const finished = (await untilAll(host, count)) - start;
  if (rows(host) !== count) throw new Error(`${rows(host)} rows of ${count}`);
  return { firstFrame, finished };
}

/** Bytes of scripts and DOM together. */
export async function memory(): Promise<number> {
  const measure = (performance as { measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }> })
    .measureUserAgentSpecificMemory;
  return measure ? (await measure.call(performance)).bytes : Number.NaN;
}
