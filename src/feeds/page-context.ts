import { readHead, said } from './page-head.js';

/** What widgets need to know of the page's own story. */
export interface PageContext {
  /** Canonical URLs under which the story is known, the page's address included. */
  readonly canonical: ReadonlySet<string>;
  /** When it was last changed, as the page wrote it. */
  readonly modified?: string | undefined;
}

/** Reads a page's own story from its head; what else is said there is for `readTopics`. */
export function readPage(document: Document): PageContext {
  const head = readHead(document);
  return {
    canonical: head.canonical,
    modified: said(head, 'dateModified', 'article:modified_time', 'og:updated_time'),
  };
}
