import { en } from './en/card.js';
import type { TimeWords } from './time.words.js';
import { vi } from './vi/card.js';
import type { WordsTable } from './words.js';

/** What a card says beside the story's own words. */
export interface CardWords extends TimeWords {
  readonly live: string;
  readonly sponsored: string;
  readonly access: { readonly registered: string; readonly members: string };
  readonly media: { readonly video: string; readonly audio: string; readonly gallery: string };
  /** A length said in words, for those who do not see "6:24". */
  readonly duration: (minutes: number, seconds: number) => string;
  readonly comments: (count: number, digits: string) => string;
  readonly credit: (name: string) => string;
  /** Said inside a link that opens a new tab. */
  readonly newTab: string;
  /** Before the time of the last change. */
  readonly updated: string;
}

export const cardWords: WordsTable<CardWords> = {
  vi,
  en,
  others: { ar: () => import('./ar/card.js').then(({ ar }) => ar) },
};
