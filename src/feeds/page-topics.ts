import type { PageTopics } from '../model/page-topics.js';
import { textsOf } from './json-ld.js';
import { readHead, said, type PageHead } from './page-head.js';

/** Reads what a page's own story is about; apart from `readPage`, so that lists without ranking need not load it. */
export const readTopics = (document: Document): PageTopics => topicsOf(readHead(document));

/** What a page's own story is about, by what the page says of it. */
export function topicsOf(head: PageHead): PageTopics {
  const words = [
    ...textsOf(head.story['keywords'], 'name'),
    ...head.meta('article:tag'),
    ...head.meta('news_keywords'),
  ];
  return {
    headline: said(head, 'headline', 'og:title'),
    description: said(head, 'description', 'og:description', 'description'),
    section: said(head, 'articleSection', 'article:section'),
    tags: [...new Set(words.flatMap((list) => list.split(/\s*[,;]\s*/)).filter(Boolean))],
    published: said(head, 'datePublished', 'article:published_time'),
  };
}
