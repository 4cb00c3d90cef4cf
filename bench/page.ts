import { jsonFeed } from './feed.js';
import { prepare, takeApart, type Drawing } from './limit.js';

/** Milliseconds. */
export interface Times {
  readonly firstFrame: number;
  readonly finished: number;
}

/** The contenders: the widget, and cloned templates of what it draws with and without its content-visibility. */
export type Contender = 'tin-related-news' | 'limit-clone' | 'limit-clone-cv';

/** Counted by groups, for it is asked at every frame and must weigh nothing. */
const rows = (host: Element): number =>
  [...(host.shadowRoot?.querySelector('[role="list"]')?.children ?? [])].reduce(
    (sum, group) => sum + group.childElementCount,
    0,
  );

/** A task of its own right after a frame: what was to be painted is painted. */
const painted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
  });

/** When a number of rows is painted. */
async function untilPainted(host: Element, count: number): Promise<number> {
  let now = await painted();
  while (rows(host) < count) now = await painted();
  return now;
}

/** The widget with its feed's answer at hand, so that no network is measured: from the words of a JSON Feed to the paint. */
function widget(count: number): () => HTMLElement {
  const answer = Promise.resolve(
    new Response(JSON.stringify(jsonFeed(count)), { headers: { 'content-type': 'application/feed+json' } }),
  );
  globalThis.fetch = () => answer;
  return () =>
    Object.assign(document.createElement('tin-related-news'), {
      src: `/feed.json?${count}`,
      limit: count,
      heading: 'Tin liên quan',
      loading: 'eager',
      timeZone: '+07:00',
      lang: 'vi',
    });
}

/** Cloned templates of what the widget draws. Like the widget they start from the words of the feed, and make what is made once per page when it is first used. */
const cloned = (drawing: Drawing, contentVisibility: boolean) => {
  let draw: ReturnType<typeof prepare> | undefined;
  return (count: number) => {
    const host = document.createElement('div');
    const feed = JSON.stringify(jsonFeed(count));
    return () => {
      draw ??= prepare(drawing, contentVisibility);
      draw(host, count, feed);
      return host;
    };
  };
};

let mount: () => HTMLElement = () => document.body;

/** Draws the widget once and says what it is made of. */
export async function record(count: number): Promise<Drawing> {
  const host = widget(count)();
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
  const make = contender === 'tin-related-news' ? widget : cloned(drawing, contender === 'limit-clone-cv');
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
  const start = performance.now();
  const host = mount();
  document.body.append(host);
  const firstFrame = (await untilPainted(host, 1)) - start;
  const finished = rows(host) === count ? firstFrame : (await untilPainted(host, count)) - start;
  if (rows(host) !== count) throw new Error(`${rows(host)} rows of ${count}`);
  return { firstFrame, finished };
}

/** Milliseconds in which what follows the drawing has surely come: what readers need only once the stories stand there. */
const AFTERWARDS = 400;

export const afterwards = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, AFTERWARDS));
