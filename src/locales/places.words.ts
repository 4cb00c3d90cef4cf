import { ar } from './ar/places.js';
import { en } from './en/places.js';
import { vi } from './vi/places.js';

/** What is said beside several places. Few enough words for all languages to come together. */
export interface PlacesWords {
  readonly places: string;
  /** On the button that finds the nearest. */
  readonly near: string;
  /** What becomes of a choice. */
  readonly says: Readonly<Record<'asking' | 'none' | 'refused' | 'failed', string>>;
}

const PLACES: Readonly<Record<string, PlacesWords>> = { vi, en, ar };

/** The words of a language. @param language BCP 47 tag of words that we speak. */
export const placesWords = (language: string): PlacesWords =>
  PLACES[language.slice(0, 2).toLowerCase()] ?? en;
