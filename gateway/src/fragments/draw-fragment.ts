import { escapeAttribute } from '../../../src/prerender/escape.js';
import type { PrerenderOptions } from '../../../src/prerender/prerender.js';
import type { FragmentSettings } from '../settings/settings.js';

/** `src/prerender`, which only a build can hold: its templates are the browser's, drawn by another renderer. */
export type Prerender = (page: string, options: PrerenderOptions) => Promise<string>;

export interface DrawOptions {
  readonly prerender: Prerender;
  readonly fetch: typeof fetch;
  /** Where readers find the gateway, base path included. */
  readonly address: string;
  /** The publisher's zone, where the fragment names none. */
  readonly timeZone?: string | undefined;
}

/** A fragment as HTML. */
export interface Drawn {
  readonly html: string;
  /** It holds stories. Without any it is the bare element, which asks for them in the browser. */
  readonly isDrawn: boolean;
}

/** Draws one configured widget. */
export async function drawFragment(
  { element, feed, attributes, language = 'vi', timeZone }: FragmentSettings,
  { prerender, fetch, address, timeZone: everywhere }: DrawOptions,
): Promise<Drawn> {
  const base = address.replace(/\/$/, '');
  const all = new Map([['src', `${base}/v1/feeds/${feed}`], ...(attributes ?? [])]);
  const zone = timeZone ?? everywhere;
  if (zone && !all.has('time-zone')) all.set('time-zone', zone);
  const tag = [element, ...[...all].map(([name, value]) => `${name}="${escapeAttribute(value)}"`)].join(' ');
  const bare = `<${tag}></${element}>`;
  // The nearest `lang` speaks; on the page it will be the page's own.
  const [before, after] = [`<div lang="${escapeAttribute(language)}">`, '</div>'];
  const page = await prerender(`${before}${bare}${after}`, { baseUrl: `${base}/`, fetch, timeout: 2000 });
  const html = page.slice(before.length, -after.length);
  return { html, isDrawn: html !== bare };
}
