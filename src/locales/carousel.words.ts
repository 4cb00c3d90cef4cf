import { ar } from './ar/carousel.js';
import { en } from './en/carousel.js';
import { vi } from './vi/carousel.js';
import { primaryOf } from './words.js';

/** What a band of cards says to those who leaf through it. */
export interface CarouselWords {
  /** What it is, where it has no heading. */
  readonly stories: string;
  readonly previous: string;
  readonly next: string;
}

const words: Readonly<Record<string, CarouselWords>> = { ar, en, vi };

/** @param language That of the list's own words. */
export const carouselWords = (language: string): CarouselWords => words[primaryOf(language)] ?? en;
