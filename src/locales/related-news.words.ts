import type { CardMarkWords } from './card-marks.words.js';
import type { StoryWords } from './story.words.js';
import { vi } from './vi/related-news.js';
import type { WordsTable } from './words.js';

/** What a list says beside its stories. */
export interface RelatedNewsWords extends StoryWords {
  /** On the button behind which new stories wait. */
  readonly newStories: (count: number, digits: string) => string;
  /** What is said of marked stories, which most lists do not hold. */
  readonly marks: () => Promise<CardMarkWords>;
}

export const relatedNewsWords: WordsTable<RelatedNewsWords> = {
  vi,
  others: {
    en: () => import('./en/related-news.js').then(({ en }) => en),
    ar: () => import('./ar/related-news.js').then(({ ar }) => ar),
  },
};
