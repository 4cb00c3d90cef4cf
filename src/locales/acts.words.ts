import { vi } from './vi/acts.js';
import type { WordsTable } from './words.js';

/** Reasons of readers: docs/contracts/comments.md. */
export type ReportReason = 'spam' | 'abuse' | 'hate' | 'false' | 'private' | 'illegal' | 'other';

/** What is said where a reader does something with a comment. */
export interface ActsWords {
  readonly voteFailed: string;
  readonly reportOf: (name: string) => string;
  readonly reasons: Readonly<Record<ReportReason, string>>;
  readonly explain: string;
  readonly sendReport: string;
  readonly chooseReason: string;
  readonly reportFailed: string;
  readonly received: string;
  /** The link to what became of a report. */
  readonly receipt: string;
  readonly cancel: string;
  readonly close: string;
  readonly actsOn: (name: string) => string;
  readonly copyLink: string;
  readonly copied: string;
  readonly link: string;
  readonly hide: (name: string) => string;
  readonly edit: string;
  readonly remove: string;
}

export const actsWords: WordsTable<ActsWords> = {
  vi,
  others: {
    en: () => import('./en/acts.js').then(({ en }) => en),
    ar: () => import('./ar/acts.js').then(({ ar }) => ar),
  },
};
