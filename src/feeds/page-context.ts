import { canonicalUrl } from '../model/canonical-url.js';
import { readJsonLd, textsOf, type Thing } from './json-ld.js';

/** What a page says about its own story. Texts and dates are as the page wrote them. */
export interface PageContext {
  /** Canonical URLs under which the page's own story is known, its address included. */
  readonly canonical: ReadonlySet<string>;
  readonly headline?: string | undefined;
  readonly section?: string | undefined;
  readonly tags: readonly string[];
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
}

/** `NewsArticle`, `ReportageNewsArticle`, `BlogPosting`, `LiveBlogPosting`, with `https://schema.org/` before it or without. */
const STORY = /(?:Article|Posting)$/;

/**
 * Reads the page's own story from its head: JSON-LD (https://schema.org/NewsArticle), Open Graph (https://ogp.me), the
 * canonical link. Of several stories in JSON-LD the one that stands under the page's address is its own.
 */
export function readPage(document: Document): PageContext {
  // By the prototype, because pictures and forms may carry the names of a document's methods.
  const find = (selector: string): readonly Element[] => [
    ...Document.prototype.querySelectorAll.call(document, selector),
  ];
  const own = Reflect.get(Document.prototype, 'URL', document) as string;
  const meta = (name: string): readonly string[] =>
    find(`meta[property="${name}"],meta[name="${name}"]`).flatMap((one) =>
      textsOf(one.getAttribute('content')),
    );
  const key = (address: string): readonly string[] => {
    try {
      return [canonicalUrl(new URL(address, own).href)];
    } catch {
      return [];
    }
  };
  const links = find('link[rel~="canonical"]').flatMap((one) => textsOf(one.getAttribute('href')));
  const canonical = new Set([own, ...links, ...meta('og:url')].flatMap(key));
  const keys = (thing: Thing): readonly string[] =>
    ['@id', 'url', 'mainEntityOfPage'].flatMap((name) => textsOf(thing[name], '@id', 'url')).flatMap(key);
  const stories = find('script[type="application/ld+json"]')
    .flatMap((script) => readJsonLd(script.textContent ?? ''))
    .filter((thing) => textsOf(thing['@type']).some((type) => STORY.test(type)));
  const story =
    stories.find((one) => keys(one).some((address) => canonical.has(address))) ??
    (stories.length === 1 ? stories[0] : undefined) ??
    {};
  for (const address of keys(story)) canonical.add(address);
  const said = (name: string, ...metas: readonly string[]): string | undefined =>
    [...textsOf(story[name], '@value', 'name'), ...metas.flatMap(meta)][0];
  return {
    canonical,
    headline: said('headline', 'og:title'),
    section: said('articleSection', 'article:section'),
    tags: [
      ...new Set(
        [...textsOf(story['keywords'], 'name'), ...meta('article:tag'), ...meta('news_keywords')]
          .flatMap((words) => words.split(/\s*[,;]\s*/))
          .filter(Boolean),
      ),
    ],
    published: said('datePublished', 'article:published_time'),
    modified: said('dateModified', 'article:modified_time', 'og:updated_time'),
  };
}
