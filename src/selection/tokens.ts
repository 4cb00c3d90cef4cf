const SYLLABLE = /[\p{L}\p{M}\p{N}]+/gu;

/** What ends a run of words: anything but letters, marks, digits and white space. */
const BREAK = /[^\p{L}\p{M}\p{N}\s]+/u;

/** The syllables of a text in NFC, as they are spelled, in runs that no punctuation interrupts. */
export const runsOf = (text: string): readonly (readonly string[])[] =>
  text
    .normalize()
    .split(BREAK)
    .map((run) => run.match(SYLLABLE) ?? []);

/** A name or word in the form in which it is compared. Marks are kept: ma, má and mã are three words. */
export const folded = (text: string): string => text.normalize().toLowerCase();

/**
 * What texts are compared by: syllables in lower case, and pairs of neighbours (`cầu treo`), because most Vietnamese
 * words are of two.
 */
export const tokens = (text: string): readonly string[] =>
  runsOf(text)
    .map((run) => run.map(folded))
    .flatMap((run) =>
      run.flatMap((syllable, index) => (index ? [`${run[index - 1]} ${syllable}`, syllable] : syllable)),
    );
