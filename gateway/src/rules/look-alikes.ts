/** Letters of other alphabets that look like Latin ones, small. Wide and mathematical letters are Latin by NFKD already. */
const FAMILIES: Readonly<Record<string, string>> = {
  a: 'аαɑ',
  b: 'вьЪъβƅ',
  c: 'сϲς¢',
  d: 'ԁɗ',
  e: 'еєεɛ',
  f: 'ƒ',
  g: 'ɡց',
  h: 'нһհ',
  i: 'іιıɩї',
  j: 'јϳ',
  k: 'кκ',
  l: 'ӏⅼ',
  m: 'м',
  n: 'пηռ',
  o: 'оοօσ',
  p: 'рρ',
  q: 'ԛ',
  r: 'гᴦ',
  s: 'ѕ',
  t: 'тτ',
  u: 'υսц',
  v: 'ѵν',
  w: 'шщѡωԝ',
  x: 'хχ',
  y: 'уүγ',
  z: 'ᴢ',
};

const LATIN = new Map(
  Object.entries(FAMILIES).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

/** The Latin letter that a small letter without marks is read as. */
export const latinOf = (letter: string): string => LATIN.get(letter) ?? letter;

/** What a digit is read as beside itself. */
export const DIGITS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'il',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'bg',
  '7': 't',
  '8': 'b',
  '9': 'g',
};

/** Signs that are letters where they stand within a word, and ends of words elsewhere. */
export const SIGNS: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '!': 'il',
  '|': 'il',
  '€': 'e',
  '£': 'l',
  '¥': 'y',
};
