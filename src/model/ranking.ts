import type { Article } from './article.js';

/**
 * Why a story stands in a list, as data that a page can put in words. Always true of the story and the page.
 *
 * - `pin`: an editor put it there.
 * - `tag`: page and story carry the same tag.
 * - `words`: the same words stand in both, outside the sections.
 * - `section`: page and story stand in the same section.
 * - `latest`: it is among the newest stories of the feed.
 *
 * `words` are spelled as in the story.
 */
export type Reason =
  | { readonly kind: 'pin' | 'latest' }
  | { readonly kind: 'tag' | 'words' | 'section'; readonly words: string };

export interface RankedArticle extends Article {
  readonly reason: Reason;
}

/** A ranked list, and what its heading may call it. */
export interface Ranking {
  readonly articles: readonly RankedArticle[];
  /** `related` where at least one story is there because of what it is about; else `latest`. */
  readonly ranked: 'related' | 'latest';
}
