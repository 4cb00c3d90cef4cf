import type { Spoken, WordsTable } from '../locales/words.js';

/** A widget's words in the language of its place: Vietnamese where the page names none, English where we do not speak its language. */
export async function spokenIn<Words>(table: WordsTable<Words>, named: string): Promise<Spoken<Words>> {
  const language = named || 'vi';
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  if (primary === 'vi' || primary === 'en') return { words: table[primary], language };
  const load = Object.hasOwn(table.others, primary) && table.others[primary];
  return load ? { words: await load(), language } : { words: table.en, language: 'en', foreign: 'en' };
}
