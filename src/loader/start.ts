import { trusted } from '../feeds/trusted-types.js';
import { takeGlobal } from './global.js';
import { serve, type Definitions } from './on-demand.js';

/** `?tinbox=off` in the address returns a page to its fallbacks. */
const isSwitchedOff = (): boolean => /[?&]tinbox=off(&|$)/.test(location.search);

const whenWhole = (): Promise<void> =>
  document.readyState === 'loading'
    ? new Promise((resolve) => {
        document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
      })
    : Promise.resolve();

/**
 * Brings the elements onto the page. Where the page's Content Security Policy refuses us a Trusted Types policy nothing is
 * defined, the fallbacks stay, and one line says so. A second copy is quiet: the first serves.
 * @param first The element that is at hand; it is defined at once, for it may stand in what has arrived of the page.
 * @param others The elements that are fetched on use.
 */
export function start(first: () => void, others: Definitions): void {
  if (!trusted() || document.contentType !== 'text/html')
    return console.info("Tinbox needs HTML and a policy that allows the trusted type 'tinbox'.");
  const off = isSwitchedOff();
  let ours = false;
  const ready = whenWhole().then(() => (ours ? serve(others) : undefined));
  ours = takeGlobal(ready) && !off;
  if (ours) first();
}
