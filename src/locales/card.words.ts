import type { CardMarkWords } from './card-marks.words.js';
import type { StoryWords } from './story.words.js';
import { vi } from './vi/card.js';
import type { WordsTable } from './words.js';

/** What a card says beside the story's own words. */
export interface CardWords extends StoryWords {
  readonly credit: (name: string) => string;
  /** Before the time of the last change. */
  readonly updated: string;
  /** What is said of marked stories. */
  readonly marks: () => Promise<CardMarkWords>;
}

export const cardWords: WordsTable<CardWords> = {
  vi,
  others: {
    en: () => import('./en/card.js').then(({ en }) => en),
    ar: () => import('./ar/card.js').then(({ ar }) => ar),
  },
};
