import { primaryOf, type Spoken, type WordsTable } from '../locales/words.js';

/** A widget's words in the language of its place: Vietnamese where the page names none, English where we do not speak its language. */
export async function spokenIn<Words>(
  { vi, others }: WordsTable<Words>,
  named: string,
): Promise<Spoken<Words>> {
  const language = named.replace(/_/g, '-') || 'vi';
  const primary = primaryOf(language);
  if (primary === 'vi') return { words: vi, language };
  const load = Object.hasOwn(others, primary) && others[primary];
  return load
    ? { words: await load(), language }
    : { words: await others.en(), language: 'en', foreign: 'en' };
}
