import { canonicalUrl } from '../model/canonical-url.js';
import { readUrls, urlsOf } from './page-urls.js';

/** Canonical URLs of what a page names. */
export const keysOf = (document: Document, addresses: readonly (string | null)[]): readonly string[] =>
  urlsOf(document, addresses).map(canonicalUrl);

/** The canonical URLs under which a page says it stands. */
export const readAddresses = (document: Document): Set<string> =>
  new Set(readUrls(document).map(canonicalUrl));
