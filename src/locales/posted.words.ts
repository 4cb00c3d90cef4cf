import { vi } from './vi/posted.js';
import type { WordsTable } from './words.js';

/** What is said to whoever sent a comment without a script and comes back to the page. */
export interface PostedWords {
  readonly pending: string;
}

export const postedWords: WordsTable<PostedWords> = {
  vi,
  others: {
    en: () => import('./en/posted.js').then(({ en }) => en),
    ar: () => import('./ar/posted.js').then(({ ar }) => ar),
  },
};
