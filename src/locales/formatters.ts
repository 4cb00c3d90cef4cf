import { primaryOf } from './words.js';

const cache = new Map<string, unknown>();

/** Makes a formatter once per kind and language: making one costs a hundred times what using it does. */
export function cached<Formatter>(
  kind: string,
  language: string,
  make: (language: string) => Formatter,
): Formatter {
  const key = kind + language;
  let formatter = cache.get(key) as Formatter | undefined;
  if (!formatter) {
    try {
      formatter = make(language);
    } catch {
      // No tag that is written rightly: what counts is the language of the words.
      formatter = make(primaryOf(language));
    }
    cache.set(key, formatter);
  }
  return formatter;
}

export const numberFormat = (language: string, minimumIntegerDigits: number): Intl.NumberFormat =>
  cached(
    `number${minimumIntegerDigits}`,
    language,
    (tag) => new Intl.NumberFormat(tag, { minimumIntegerDigits }),
  );
