/**
 * One widget's words in every language: Vietnamese at hand, the others in chunks of their own.
 * @typeParam Words The shape of the words; a missing one is a compile error, not a blank.
 */
export interface WordsTable<Words> {
  readonly vi: Words;
  /** By primary language subtag. English speaks where we do not know the page's language. */
  readonly others: { readonly en: () => Promise<Words> } & Readonly<Record<string, () => Promise<Words>>>;
}

/** The words in use, with the language they are in. */
export interface Spoken<Words> {
  readonly words: Words;
  /** BCP 47 tag for `Intl`: the page's own where we speak its language, else that of the words. */
  readonly language: string;
  /** Set only where the words are not in the page's language: the `lang` that labels must carry. */
  readonly foreign?: string;
}

/** The part of a tag that names the language alone: `vi` for `vi-VN`. */
export const primaryOf = (language: string): string => /^[a-z]*/i.exec(language)?.[0].toLowerCase() ?? '';
