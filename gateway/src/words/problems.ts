import type { Language } from '../http/language.js';
import { en } from './problems.en.js';
import { vi } from './problems.vi.js';

/** Every case that the protocol names. */
export type ProblemName =
  | 'bad-request'
  | 'bad-cursor'
  | 'key-malformed'
  | 'thread-missing'
  | 'site-missing'
  | 'token-forged'
  | 'token-missing'
  | 'sign-in-forged'
  | 'origin-refused'
  | 'site-refused'
  | 'not-the-author'
  | 'window-passed'
  | 'thread-closed'
  | 'thread-outside-hours'
  | 'votes-off'
  | 'not-found'
  | 'comment-unknown'
  | 'report-unknown'
  | 'duplicate'
  | 'comment-stale'
  | 'body-too-large'
  | 'wrong-type'
  | 'key-reused'
  | 'parent-unknown'
  | 'parent-elsewhere'
  | 'parent-not-published'
  | 'too-deep'
  | 'name-invalid'
  | 'text-empty'
  | 'text-too-short'
  | 'text-too-long'
  | 'text-control'
  | 'links-refused'
  | 'email-invalid'
  | 'phone-invalid'
  | 'terms-missing'
  | 'vote-invalid'
  | 'report-invalid'
  | 'if-match-missing'
  | 'too-many'
  | 'server-fault'
  | 'database-away'
  | 'storage-full'
  | 'feed-away'
  | 'access-refused'
  | 'page-too-large'
  | 'page-wrong-type'
  | 'page-address-missing'
  | 'busy'
  | 'signed-out'
  | 'sign-in-wrong'
  | 'write-refused'
  | 'role-too-low'
  | 'invitation-unknown'
  | 'person-unknown'
  | 'act-unknown'
  | 'undo-passed'
  | 'last-administrator'
  | 'name-taken'
  | 'password-unfit'
  | 'count-differs'
  | 'thread-unknown'
  | 'alias-taken'
  | 'banned'
  | 'nobody-to-ban'
  | 'ban-unknown'
  | 'list-unknown'
  | 'list-stale'
  | 'list-too-long';

/** A problem in words: what it is, and what the reader can do. */
export interface Said {
  readonly title: string;
  readonly detail: string;
}

type Facts = Readonly<Record<string, string | number>>;
export type ProblemWords = Readonly<Record<ProblemName, (facts: Facts) => Said>>;

const words: Readonly<Record<Language, ProblemWords>> = { vi, en };

export const problemWords = (language: Language): ProblemWords => words[language];
