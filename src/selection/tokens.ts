const SYLLABLE = /[\p{L}\p{M}\p{N}]+/gu;

/** What ends a run of words: anything but letters, marks, digits and white space. */
const BREAK = /[^\p{L}\p{M}\p{N}\s]+/u;

/** Texts in which the two below say the same, for a small part of the price: those of most papers, Vietnamese ones among them. */
const LATIN = /^[\0-\u024f\u0300-\u036f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]*$/;
const LATIN_SYLLABLE =
  /[\dA-Za-z\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0300-\u036f\u1e00-\u1eff]+/g;
const LATIN_BREAK =
  /[^\dA-Za-z\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0300-\u036f\u1e00-\u1eff\s]+/;

/** The syllables of a text in NFC, as they are spelled, in runs that no punctuation interrupts. */
export function runsOf(text: string): readonly (readonly string[])[] {
  const whole = text.normalize();
  const [end, syllable] = LATIN.test(whole) ? [LATIN_BREAK, LATIN_SYLLABLE] : [BREAK, SYLLABLE];
  return whole.split(end).map((run) => run.match(syllable) ?? []);
}

/** A name or word in the form in which it is compared. Marks are kept: ma, má and mã are three words. */
export const folded = (text: string): string => text.normalize().toLowerCase();

/**
 * What texts are compared by: syllables in lower case, and pairs of neighbours (`cầu treo`), because most Vietnamese
 * words are of two.
 */
export const tokens = (text: string): readonly string[] =>
  runsOf(folded(text)).flatMap((run) =>
    run.flatMap((syllable, index) => (index ? [`${run[index - 1]} ${syllable}`, syllable] : syllable)),
  );
