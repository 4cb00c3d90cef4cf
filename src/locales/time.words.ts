import { vi } from './vi/time.js';
import type { WordsTable } from './words.js';

/**
 * Words a wall clock.
 * @param wall Milliseconds since 1970 as the wall clock of a zone shows them.
 * @param language BCP 47 tag: a language may be worded otherwise from country to country.
 */
export type WallClockWords = (wall: number, language: string) => string;

/** How times are said. */
export interface TimeWords {
  readonly day: WallClockWords;
  readonly clock: WallClockWords;
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
