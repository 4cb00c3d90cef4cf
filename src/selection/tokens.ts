const SYLLABLE = /[\p{L}\p{M}\p{N}]+/gu;

/** What ends a run of words: anything but letters, marks, digits and white space. */
const BREAK = /[^\p{L}\p{M}\p{N}\s]+/u;

/** A syllable, or what ends a run of them. */
const PIECE = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]+/gu;

/** In texts without these the three below say the same as those above, for a small part of the price: most papers, Vietnamese ones among them, do without. */
const BEYOND_LATIN = /[\u0250-\u02ff\u0370-\u1dff\u1f00-\u200f\u2028-\u202f\u205f-\uffff]/;
const LATIN_SYLLABLE =
  /[\u0300-\u036f\dA-Za-z\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f\u1e00-\u1eff]+/g;
const LATIN_BREAK =
  /[^\u0300-\u036f\dA-Za-z\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f\u1e00-\u1eff\s]+/;

const LATIN_PIECE =
  /[\u0300-\u036f\dA-Za-z\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f\u1e00-\u1eff]+|[^\u0300-\u036f\dA-Za-z\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f\u1e00-\u1eff\s]+/g;

/** The syllables of a text that is in NFC and what stands between their runs, in their order: `isBreak` tells them apart. */
export const piecesOf = (text: string): readonly string[] =>
  text.match(BEYOND_LATIN.test(text) ? PIECE : LATIN_PIECE) ?? [];

/** Whether a piece ends a run of syllables. */
export const isBreak = (piece: string): boolean =>
  (BEYOND_LATIN.test(piece) ? BREAK : LATIN_BREAK).test(piece);

/** The syllables of a text in NFC, as they are spelled, in runs that no punctuation interrupts. */
export function runsOf(text: string): readonly (readonly string[])[] {
  const whole = text.normalize();
  const [end, syllable] = BEYOND_LATIN.test(whole) ? [BREAK, SYLLABLE] : [LATIN_BREAK, LATIN_SYLLABLE];
  return whole.split(end).map((run) => run.match(syllable) ?? []);
}

/** A name or word in the form in which it is compared. Marks are kept: ma, má and mã are three words. */
export const folded = (text: string): string => text.toLowerCase().normalize();

/**
 * What texts are compared by: syllables in lower case, and pairs of neighbours (`cầu treo`), because most Vietnamese
 * words are of two.
 */
export const tokens = (text: string): readonly string[] =>
  runsOf(folded(text)).flatMap((run) =>
    run.flatMap((syllable, index) => (index ? [`${run[index - 1]} ${syllable}`, syllable] : syllable)),
  );
