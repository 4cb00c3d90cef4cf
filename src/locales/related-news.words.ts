import type { CardWords } from './card.words.js';
import { en } from './en/related-news.js';
import { vi } from './vi/related-news.js';
import type { WordsTable } from './words.js';

/** What a list says beside its stories. */
export interface RelatedNewsWords extends CardWords {
  /** On the button behind which new stories wait. */
  readonly newStories: (count: number, digits: string) => string;
}

export const relatedNewsWords: WordsTable<RelatedNewsWords> = {
  vi,
  en,
  others: { ar: () => import('./ar/related-news.js').then(({ ar }) => ar) },
};
