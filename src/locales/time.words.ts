import { vi } from './vi/time.js';
import type { WordsTable } from './words.js';

/** How times are said. */
export interface TimeWords {
  /** Parts of a day as `Intl` writes them. */
  readonly day: Intl.DateTimeFormatOptions;
  readonly clock: Intl.DateTimeFormatOptions;
  /** "17:04 10/04/2024" */
  readonly moment: (clock: string, day: string) => string;
}

export const timeWords: WordsTable<TimeWords> = {
  vi,
  others: {
    en: () => import('./en/time.js').then(({ en }) => en),
    ar: () => import('./ar/time.js').then(({ ar }) => ar),
  },
};
