// First, for the bundler: were the next one run first, Lit would become a file of its own that the default file waits for.
import { isOffByAddress } from './off-switch.js';
import { trusted } from '../feeds/trusted-types.js';

let may: boolean | undefined;

/**
 * Whether elements may be defined on this page: not where its Content Security Policy refuses us a Trusted Types policy, where
 * it is no HTML, and where `?tinbox=off` in its address returns it to its fallbacks. Then one line says so.
 */
export function mayRun(): boolean {
  may ??= trusted() && document.contentType === 'text/html' && !isOffByAddress();
  if (!may)
    void import('./stay-off.js').then(
      ({ stayOff }) => stayOff(trusted()),
      () => undefined,
    );
  return may;
}
