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

/**
 * Looks for the page's own story: JSON-LD (https://schema.org/NewsArticle), Open Graph (https://ogp.me), the canonical
 * link. Of several stories in JSON-LD the one that stands under the page's address is its own.
 */
export function readHead(document: Document): PageHead {
  const canonical = readAddresses(document);
  const names = (thing: Thing): readonly string[] =>
    keysOf(
      document,
      ['@id', 'url', 'mainEntityOfPage'].flatMap((name) => textsOf(thing[name], '@id', 'url')),
    );
  const stories = findIn(document, 'script[type="application/ld+json"]')
    .flatMap((script) => readJsonLd(script.textContent ?? ''))
    .filter((thing) => textsOf(thing['@type']).some((type) => STORY.test(type)));
  const story =
    stories.find((one) => names(one).some((key) => canonical.has(key))) ??
    (stories.length === 1 ? stories[0] : undefined) ??
    {};
  for (const key of names(story)) canonical.add(key);
  return {
    canonical,
    story,
    meta: (name) =>
      findIn(document, `meta[property="${name}"],meta[name="${name}"]`).flatMap((one) =>
        textsOf(one.getAttribute('content')),
      ),
  };
}

/** What is said in JSON-LD, else in one of some `<meta>` elements, as the page wrote it. */
export const said = (
  { story, meta }: PageHead,
  name: string,
  ...metas: readonly string[]
): string | undefined => [...textsOf(story[name], '@value', 'name'), ...metas.flatMap(meta)][0];
