import { readJsonLd, textsOf, type Thing } from './json-ld.js';
import { keysOf, readAddresses } from './page-address.js';
import { findIn } from './page-urls.js';

/** What a page says about its own story, in the places where it says so. */
export interface PageHead {
  /** Canonical URLs under which the story is known, the page's address included. */
  readonly canonical: ReadonlySet<string>;
  /** The story in JSON-LD; empty where there is none. */
  readonly story: Thing;
  /** The contents of the `<meta>` elements of a name or property. */
  meta(name: string): readonly string[];
}

/** `NewsArticle`, `ReportageNewsArticle`, `BlogPosting`, `LiveBlogPosting`, with `https://schema.org/` before it or without. */
const STORY = /(Article|Posting)$/;

/** What stands in a page, whoever has read it. */
export interface WrittenHead extends Pick<PageHead, 'meta'> {
  /** The texts of its scripts of JSON-LD. */
  readonly scripts: readonly string[];
  /** Canonical URLs of the page. */
  readonly canonical: ReadonlySet<string>;
  /** Canonical URLs of what the page names. */
  keysOf(addresses: readonly string[]): readonly string[];
}

/**
 * Looks for the page's own story: JSON-LD (https://schema.org/NewsArticle), Open Graph (https://ogp.me), the canonical
 * link. Of several stories in JSON-LD the one that stands under the page's address is its own.
 */
export function headOf({ scripts, canonical: addresses, keysOf, meta }: WrittenHead): PageHead {
  const canonical = new Set(addresses);
  const names = (thing: Thing): readonly string[] =>
    keysOf(['@id', 'url', 'mainEntityOfPage'].flatMap((name) => textsOf(thing[name], '@id', 'url')));
  const stories = scripts
    .flatMap(readJsonLd)
    .filter((thing) => textsOf(thing['@type']).some((type) => STORY.test(type)));
  const story =
    stories.find((one) => names(one).some((key) => canonical.has(key))) ??
    (stories.length === 1 ? stories[0] : undefined) ??
    {};
  for (const key of names(story)) canonical.add(key);
  return { canonical, story, meta };
}

/** The same of a browser's document. */
export const readHead = (document: Document): PageHead =>
  headOf({
    scripts: findIn(document, 'script[type="application/ld+json"]').map(
      ({ textContent }) => textContent ?? '',
    ),
    canonical: readAddresses(document),
    keysOf: (addresses) => keysOf(document, addresses),
    meta: (name) =>
      findIn(document, `meta[property="${name}"],meta[name="${name}"]`).flatMap((one) =>
        textsOf(one.getAttribute('content')),
      ),
  });

/** What is said in JSON-LD, else in one of some `<meta>` elements, as the page wrote it. */
export const said = (
  { story, meta }: PageHead,
  name: string,
  ...metas: readonly string[]
): string | undefined => [...textsOf(story[name], '@value', 'name'), ...metas.flatMap(meta)][0];
