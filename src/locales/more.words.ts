import { ar } from './ar/more.js';
import { en } from './en/more.js';
import { vi } from './vi/more.js';

/** What a list says of its further stories. Few enough words for all languages to come together. */
export interface MoreWords {
  /** On the button. */
  readonly more: string;
  /** On the button, while they are on their way. */
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly end: string;
  /** Said to those who do not see them come. */
  readonly added: (count: number, digits: string) => string;
}

const MORE: Readonly<Record<string, MoreWords>> = { vi, en, ar };

/** The words of a language. @param language BCP 47 tag of words that we speak. */
export const moreWords = (language: string): MoreWords => MORE[language.slice(0, 2).toLowerCase()] ?? en;
