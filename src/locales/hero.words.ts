import { ar } from './ar/hero.js';
import { en } from './en/hero.js';
import { vi } from './vi/hero.js';
import { primaryOf } from './words.js';

/** What a large story in a list says beside itself. */
export interface HeroWords {
  /** Who made the picture. */
  readonly credit: (name: string) => string;
}

const words: Readonly<Record<string, HeroWords>> = { ar, en, vi };

/** @param language That of the list's own words. */
export const heroWords = (language: string): HeroWords => words[primaryOf(language)] ?? en;
