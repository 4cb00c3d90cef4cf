import { trusted } from '../feeds/trusted-types.js';
import { takeGlobal } from './global.js';
import type { Definitions } from './on-demand.js';

/** `?tinbox=off` in the address returns a page to its fallbacks. */
const isSwitchedOff = (): boolean => /[?&]tinbox=off(&|$)/.test(location.search);

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
  const serve = (): Promise<void> =>
    import('./on-demand.js').then(({ serve }) => serve(definitions)).catch(() => undefined);
  const [first = '', ...others] = Object.keys(definitions);
  const wanted = [first, ...others]
    .map((tag) => `div.${tag}`)
    .concat(others)
    .join();
  if (document.querySelector(wanted) || !document.querySelector(first)) return serve();
  let due = false;
  const once = (): unknown => due || ((due = true), serve());
  document.addEventListener('tin-feed-load', once, { capture: true, once: true });
  setTimeout(once, PATIENCE);
}

/**
 * Brings the elements onto the page. Where the page's Content Security Policy refuses us a Trusted Types policy nothing is
 * defined, the fallbacks stay, and one line says so. A second copy is quiet: the first serves.
 * @param first Defines the element that is at hand, which is the first of `definitions`; it is defined at once, for it may
 * stand in what has arrived of the page.
 */
export function start(first: () => void, definitions: Definitions): void {
  if (!trusted() || document.contentType !== 'text/html')
    return console.info('Tinbox: no HTML, or no trusted type');
  const off = isSwitchedOff();
  let ours = false;
  const ready = Promise.resolve().then(() => (ours ? serveAll(definitions) : undefined));
  ours = takeGlobal(ready) && !off;
  if (ours) first();
}
