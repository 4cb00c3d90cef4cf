import type { Spoken } from '../locales/words.js';

/** How long a language is waited for before another speaks, in milliseconds. */
const PATIENCE = 1000;

/**
 * Speaks in the language of the page where its words come, in English where we have none or they do not come within a
 * second, and in Vietnamese, which is at hand, where English does not come either. What comes later is still taken.
 * @param coming The words of the page's language, asked for; undefined where we do not speak it.
 */
export function speakOther<Words>(
  language: string,
  coming: Promise<Words> | undefined,
  english: () => Promise<Words>,
  vi: Words,
  speak: (spoken: Spoken<Words>) => void,
): void {
  let spoken = false;
  const say = (words: Spoken<Words>): void => {
    spoken = true;
    speak(words);
  };
  const speakVietnamese = (): void => {
    if (!spoken) say({ words: vi, language: 'vi', foreign: 'vi' });
  };
  const speakEnglish = (): void => {
    setTimeout(speakVietnamese, PATIENCE);
    english().then((words) => spoken || say({ words, language: 'en', foreign: 'en' }), speakVietnamese);
  };
  const late = setTimeout(speakEnglish, coming ? PATIENCE : 0);
  coming?.then(
    (words) => {
      clearTimeout(late);
      say({ words, language });
    },
    () => {
      clearTimeout(late);
      speakEnglish();
    },
  );
}
