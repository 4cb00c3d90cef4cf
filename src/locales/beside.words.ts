import { ar } from './ar/beside.js';
import { en } from './en/beside.js';
import { vi } from './vi/beside.js';

/** What a list says of the publisher's own nodes between its stories. Few enough words for all languages to come together. */
export interface BesideWords {
  /** Above a node whose author gives it no label of its own. */
  readonly advertisement: string;
}

const BESIDE: Readonly<Record<string, BesideWords>> = { vi, en, ar };

/** The words of a language. @param language BCP 47 tag of words that we speak. */
export const besideWords = (language: string): BesideWords =>
  BESIDE[language.slice(0, 2).toLowerCase()] ?? en;
