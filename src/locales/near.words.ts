import { ar } from './ar/near.js';
import { en } from './en/near.js';
import { vi } from './vi/near.js';

/** How the clock says times of today and yesterday. Few enough words for all languages to come together. */
export interface NearWords {
  /** "15:20 hôm nay" */
  readonly today: (clock: string) => string;
  /** "Hôm qua, 22:00" */
  readonly yesterday: (clock: string) => string;
}

const NEAR: Readonly<Record<string, NearWords>> = { vi, en, ar };

/** The words of a language. @param language BCP 47 tag of words that we speak. */
export const nearWords = (language: string): NearWords => NEAR[language.slice(0, 2).toLowerCase()] ?? en;
