import { trusted } from '../feeds/trusted-types.js';
import { defineOnce } from '../components/parts/define-once.js';
import { upgradeDivs } from './divs.js';
import { takeGlobal } from './global.js';

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
 * defined, the fallbacks stay, and one line says so. A second copy defines what the first did not, and is quiet about the rest.
 */
export function start(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  if (!trusted()) return console.info("Tinbox: this page's policy allows no trusted type 'tinbox'.");
  const off = isSwitchedOff();
  const tags = Object.keys(elements);
  const ready = whenWhole().then(() => {
    if (first && !off) upgradeDivs(tags);
  });
  const first = takeGlobal(ready);
  if (!off) for (const tag of tags) defineOnce(tag, elements[tag] as CustomElementConstructor);
}
