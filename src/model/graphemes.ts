/** Letters, digits and marks that are one grapheme for each code unit, whatever stands beside them. */
const PLAIN = /^[\n\x20-\x7e\xa1-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u20a0-\u20bf]*$/;

let segmenter: Intl.Segmenter | undefined;

/**
 * What a reader takes for signs in a text: `ế` is one, however it was typed, and so is a family of emoji. Browsers without
 * `Intl.Segmenter` (Firefox 115) count letters with their marks.
 */
export function graphemes(text: string): number {
  const composed = text.normalize('NFC');
  if (PLAIN.test(composed)) return composed.length;
  if (!('Segmenter' in Intl)) return (composed.match(/\r\n|\P{M}/gu) ?? []).length;
  segmenter ??= new Intl.Segmenter();
  let count = 0;
  for (const _ of segmenter.segment(composed)) count++;
  return count;
}
