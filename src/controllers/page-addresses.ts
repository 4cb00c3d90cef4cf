import { readUrls } from '../feeds/page-urls.js';

let known: { readonly href: string; readonly urls: readonly string[] } | undefined;

/** The addresses of the current page's own story, read once per address. */
export function pageAddresses(): readonly string[] {
  if (known?.href !== location.href) known = { href: location.href, urls: readUrls(document) };
  return known.urls;
}
