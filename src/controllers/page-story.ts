import { readPage, type PageContext } from '../feeds/page-context.js';

let known: { readonly href: string; readonly page: PageContext } | undefined;

/** What the current page says about its own story, read once per address. */
export function pageStory(): PageContext {
  if (known?.href !== location.href) known = { href: location.href, page: readPage(document) };
  return known.page;
}
