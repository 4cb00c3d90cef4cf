import type { KindCheck } from '../model/kind-check.js';
import { lacksDiacritics } from './missing-diacritics.js';
import { privateData } from './private-data.js';

/** Letters below which capitals may be names and signs. */
const SHORT = 20;

/** Whether a text is written in capitals all through. */
export function shouts(text: string): boolean {
  const words = text.normalize('NFC').match(/\p{L}{2,}/gu) ?? [];
  const [upper, lower] = [/\p{Lu}/gu, /\p{Ll}/gu].map((kind) => words.join('').match(kind)?.length ?? 0);
  return words.length > 3 && upper! >= SHORT && lower! * 9 <= upper!;
}

/**
 * What is worth saying of a text.
 * @param language BCP 47 tag of the thread.
 */
export const kindChecks = (text: string, language: string): readonly KindCheck[] => [
  ...(/^vi\b/i.test(language) && lacksDiacritics(text) ? (['diacritics'] as const) : []),
  ...(shouts(text) ? (['capitals'] as const) : []),
  ...privateData(text),
];
