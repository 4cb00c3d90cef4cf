import { primaryOf, type Spoken, type WordsTable } from './words.js';

/** Further words in the language that others are spoken in already; Vietnamese where they do not come. */
export async function wordsIn<Words>(
  { vi, others }: WordsTable<Words>,
  spoken: Pick<Spoken<unknown>, 'language' | 'foreign'> | undefined,
): Promise<Spoken<Words>> {
  const language = spoken?.language ?? 'vi';
  const { foreign } = spoken ?? {};
  const primary = primaryOf(language);
  if (primary === 'vi') return { words: vi, language, ...(foreign && { foreign }) };
  try {
    const words = await (Object.hasOwn(others, primary) ? others[primary]! : others.en)();
    return { words, language, ...(foreign && { foreign }) };
  } catch {
    return { words: vi, language: 'vi', foreign: 'vi' };
  }
}
