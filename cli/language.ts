import { en } from './words/en.js';
import { vi } from './words/vi.js';
import type { CliWords } from './words/words.js';

/** The languages in which the command line speaks. */
export type Language = 'vi' | 'en';

export const WORDS: Readonly<Record<Language, CliWords>> = { vi, en };

export const isLanguage = (name: string): name is Language => Object.hasOwn(WORDS, name);

/** The language of the system (POSIX: LC_ALL, LC_MESSAGES, LANG), or undefined where it names none or another. */
export function systemLanguage(
  environment: Readonly<Record<string, string | undefined>>,
): Language | undefined {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const name = (LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2).toLowerCase();
  return isLanguage(name) ? name : undefined;
}

/** The language of a page, where we speak it. */
export const pageLanguage = (tag: string): Language | undefined => {
  const name = tag.slice(0, 2).toLowerCase();
  return isLanguage(name) ? name : undefined;
};
