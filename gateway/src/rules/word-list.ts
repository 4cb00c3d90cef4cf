/** What becomes of a comment with a word of the list: `banned` rejects or holds it, `suspect` holds it. Both flag it. */
export interface WordList {
  readonly id: string;
  /** For the newsroom. */
  readonly name: string;
  readonly kind: 'banned' | 'suspect';
  readonly outcome: 'reject' | 'hold';
  /** Words stand by themselves; else they are found within others too. */
  readonly whole: boolean;
  /**
   * How marks count. `less`: they may be missing, but not be others (`lua dao` is `lừa đảo`, `các` is not `cặc`). `same`: all
   * must be there. `any`: they are not looked at.
   */
  readonly marks: Marks;
  readonly words: readonly string[];
}

export type Marks = 'less' | 'same' | 'any';

/** Words and phrases of at most this many graphemes and lists of at most this many lines are read. */
export const LONGEST_WORD = 100;
export const MOST_WORDS = 5000;

/** Reads one word or phrase a line; `#` begins a remark. Each comes once, in NFC. */
export const readWords = (lines: string): readonly string[] => [
  ...new Set(
    lines
      .normalize()
      .split(/\r\n?|\n/)
      .map((line) =>
        line
          .replace(/(^|\s)#.*/, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter((word) => word !== '' && [...word].length <= LONGEST_WORD),
  ),
];
