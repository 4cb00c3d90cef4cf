import { vi } from './vi/comment-count.js';
import type { WordsTable } from './words.js';

/** What a count says. */
export interface CommentCountWords {
  /** `digits` is the count as the language writes it. */
  readonly comments: (count: number, digits: string) => string;
  /** Nobody has written. */
  readonly none: string;
}

export const commentCountWords: WordsTable<CommentCountWords> = {
  vi,
  others: {
    en: () => import('./en/comment-count.js').then(({ en }) => en),
    ar: () => import('./ar/comment-count.js').then(({ ar }) => ar),
  },
};
