import { textsOf } from './json-ld.js';
import { readHead, said } from './page-head.js';

/** What the page's own story is about, as the page wrote it: what a list can be ranked by. */
export interface PageTopics {
  readonly headline?: string | undefined;
  readonly section?: string | undefined;
  readonly tags: readonly string[];
  readonly published?: string | undefined;
}

/** Reads what a page's own story is about; apart from `readPage`, so that lists without ranking need not load it. */
export function readTopics(document: Document): PageTopics {
  const head = readHead(document);
  const words = [
    ...textsOf(head.story['keywords'], 'name'),
    ...head.meta('article:tag'),
    ...head.meta('news_keywords'),
  ];
  return {
    headline: said(head, 'headline', 'og:title'),
    section: said(head, 'articleSection', 'article:section'),
    tags: [...new Set(words.flatMap((list) => list.split(/\s*[,;]\s*/)).filter(Boolean))],
    published: said(head, 'datePublished', 'article:published_time'),
  };
}
