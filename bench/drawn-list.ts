import { html, nothing } from '../src/components/parts/html.js';
import { relatedNewsTemplate } from '../src/components/related-news/related-news.template.js';
import { quickFeed } from '../src/feeds/quick-feed.js';
import { vi } from '../src/locales/vi/related-news.js';
import type { Article } from '../src/model/article.js';

/** The list of `tin-related-news`, with what has no browser yet. */
export const drawList = (articles: readonly Article[]): unknown =>
  relatedNewsTemplate(
    {
      articles,
      layout: 'list',
      heading: 'Tin liên quan',
      headingLevel: 2,
      timeZone: '+07:00',
      newTab: false,
    },
    { words: vi, language: 'vi' },
  );

/** A template as text, where this is built for the prerenderer. */
export const printed = (template: unknown): string =>
  (html`${template}${nothing}` as unknown as { readonly text: string }).text;

export const storiesOf = (feed: unknown): readonly Article[] =>
  quickFeed(feed, { url: 'https://bao.example/feed.json', secure: true })?.articles ?? [];
