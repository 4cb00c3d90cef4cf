import { headOf } from '../feeds/page-head.js';
import { textsOf } from '../feeds/json-ld.js';
import { topicsOf } from '../feeds/page-topics.js';
import { canonicalUrl } from '../model/canonical-url.js';
import type { PageTopics } from '../model/page-topics.js';
import type { ScannedPage } from './scan-page.js';

/**
 * What a page's own story is about, as a browser would read it.
 * @param own Addresses of the page.
 * @param resolve Makes an address that the page names a whole one.
 */
export const scannedTopics = (
  { scripts, metas }: ScannedPage,
  own: readonly string[],
  resolve: (address: string) => string | undefined,
): PageTopics =>
  topicsOf(
    headOf({
      scripts,
      canonical: new Set(own.map(canonicalUrl)),
      keysOf: (addresses) => addresses.flatMap((address) => resolve(address) ?? []).map(canonicalUrl),
      meta: (name) => metas.flatMap(([said, content]) => (said === name ? textsOf(content) : [])),
    }),
  );
