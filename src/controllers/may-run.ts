import { trusted } from '../feeds/trusted-types.js';

let may: boolean | undefined;

/**
 * Whether elements may be defined on this page: not where its Content Security Policy refuses us a Trusted Types policy, where
 * it is no HTML, and where `?tinbox=off` in its address returns it to its fallbacks. Then one line says so.
 */
export function mayRun(): boolean {
  const off = /[?&]tinbox=off(&|$)/.test(location.search);
  may ??= !off && trusted() && document.contentType === 'text/html';
  if (!may)
    import('./stay-off.js').then(
      ({ stayOff }) => stayOff(off),
      () => undefined,
    );
  return may;
}
