import type { LeadPart } from '../model/weather-lead.js';
import { vi } from './vi/weather-lead.js';
import type { WordsTable } from './words.js';

/** What a sentence is made with: numbers and times as the page writes them. */
export interface LeadTools {
  /** "27°" */
  readonly degrees: (celsius: number) => string;
  /** "4°", of a difference. */
  readonly apart: (celsius: number) => string;
  /** "70 %" */
  readonly percent: (number: number) => string;
  readonly number: (number: number) => string;
  /** "04:40" @param wall Milliseconds since 1970 as the clocks of the place show them. */
  readonly clock: (wall: number) => string;
  /** "10/04/2024" */
  readonly date: (wall: number) => string;
}

/** The lead of a forecast in words. */
export interface LeadWords {
  /** One part as a sentence with its full stop. */
  readonly sentence: (part: LeadPart, tools: LeadTools) => string;
}

export const leadWords: WordsTable<LeadWords> = {
  vi,
  others: {
    en: () => import('./en/weather-lead.js').then(({ en }) => en),
    ar: () => import('./ar/weather-lead.js').then(({ ar }) => ar),
  },
};
