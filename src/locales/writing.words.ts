import type { KindCheck } from '../model/kind-check.js';
import { vi } from './vi/writing.js';
import type { WordsTable } from './words.js';

/** What is said where a reader writes, and of what a reader wrote. */
export interface WritingWords {
  readonly yourText: string;
  readonly replyTo: (name: string) => string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** Beside what nobody is shown. */
  readonly notShown: string;
  readonly optional: string;
  readonly terms: string;
  /** The link to them. */
  readonly readTerms: string;
  readonly remember: string;
  readonly send: string;
  readonly sendReply: string;
  readonly cancel: string;
  /** Beside the field that no person sees. */
  readonly trap: string;
  /** @param clock The time, as it is written. */
  readonly kept: (clock: string) => string;
  readonly notKept: string;
  readonly forget: string;
  readonly forgotten: string;
  readonly undo: string;
  readonly otherDraft: string;
  readonly showOther: string;
  /** @param digits A number, as it is written. */
  readonly left: (count: number, digits: string) => string;
  readonly over: (count: number, digits: string, most: string) => string;
  readonly closed: string;
  /** What stands in the way of sending, by the name of the case. */
  readonly faults: Readonly<
    Record<
      'text-empty' | 'text-too-long' | 'name-invalid' | 'email-invalid' | 'phone-invalid' | 'terms-missing',
      string
    >
  >;
  readonly tooShort: (least: string) => string;
  readonly checks: Readonly<Record<KindCheck, string>>;
  /** What has become of it, and what follows from that. */
  readonly states: Readonly<Record<OwnStateName, readonly [state: string, reason: string]>>;
  /** The newsroom's rules would refuse it. @param words The words that are meant. */
  readonly nudge: (words: readonly string[]) => string;
  readonly refusedFor: (reason: string) => string;
  readonly edit: string;
  readonly discard: string;
  readonly withdraw: string;
  readonly save: string;
  readonly editing: string;
  /** Somebody else has changed it meanwhile. */
  readonly stale: string;
  readonly notSaved: string;
  readonly editAndSend: string;
  readonly sendAgain: string;
}

/** As readers are told: what waits says what it waits for. */
export type OwnStateName =
  'offline' | 'waiting' | 'sending' | 'unclear' | 'pending' | 'published' | 'refused' | 'leaving';

export const writingWords: WordsTable<WritingWords> = {
  vi,
  others: {
    en: () => import('./en/writing.js').then(({ en }) => en),
    ar: () => import('./ar/writing.js').then(({ ar }) => ar),
  },
};
