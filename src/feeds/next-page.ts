import { safeUrl } from './safe-url.js';

/**
 * Where a feed goes on: at its own origin only, for what a stranger writes must not send a page's readers to others, nor
 * from https to http; never with itself.
 * @param url The feed's own address.
 */
export function nextPage(value: unknown, url: string): string | undefined {
  const next = safeUrl(value, url, 'feed')?.replace(/#.*/, '');
  return next !== url && next?.startsWith(`${url.split('/', 3).join('/')}/`) ? next : undefined;
}
