/** A text as it is searched: without tones, case and marks, `đ` as `d`, one space between words. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim();

/** A person's name as it is typed to sign in: `Hải Yến`, `hai yen` and `hai-yen` are one. */
export const loginOf = (name: string): string =>
  folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
