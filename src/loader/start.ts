import { mayRun } from '../controllers/may-run.js';
import { takeGlobal } from './global.js';
import type { Definitions } from './on-demand.js';

const whenWhole = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', resolve, { once: true });
    else resolve(undefined);
  });

/** How long a page of nothing but lists has for its first story, in milliseconds. */
const PATIENCE = 3000;

/** Fetches what finds and serves all else on the page. A page of nothing but lists has its first story first. */
async function serveAll(definitions: Definitions): Promise<void> {
  await whenWhole();
  let served: Promise<void> | undefined;
  const serve = (): Promise<void> =>
    (served ??= import('./on-demand.js').then(({ serve }) => serve(definitions)).catch(() => undefined));
  const [first = '', ...others] = Object.keys(definitions);
  const wanted = `div.${first},${others.map((tag) => `${tag},div.${tag}`)}`;
  if (document.querySelector(wanted) || !document.querySelector(first)) return serve();
  document.addEventListener('tin-feed-load', () => requestAnimationFrame(serve), {
    capture: true,
    once: true,
  });
  setTimeout(serve, PATIENCE);
}

/**
 * Brings the elements onto the page, where it lets us. A second copy is quiet: the first serves.
 * @param first Defines the element that is at hand, which is the first of `definitions`; it is defined at once, for it may
 * stand in what has arrived of the page.
 */
export function start(first: () => void, definitions: Definitions): void {
  let ours = false;
  const ready = Promise.resolve().then(() => (ours ? serveAll(definitions) : undefined));
  ours = takeGlobal(ready) && mayRun();
  if (ours) first();
}
