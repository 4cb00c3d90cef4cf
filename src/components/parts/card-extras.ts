import type { CardMarkWords } from '../../locales/card-marks.words.js';
import type { Spoken } from '../../locales/words.js';
import type { CardMarks } from './card-marks.template.js';
import type { Arrived, Extra, Extras } from './extras.js';

/*
 * What several widgets draw cards with, though most of them do without. All import it dynamically: what one of them imported
 * statically would become a chunk behind that widget's own.
 */

/** Words that bring those of marks on use. */
export interface MarkableWords {
  readonly marks: () => Promise<CardMarkWords>;
}

async function marksIn(
  spoken: Spoken<MarkableWords>,
  dateline: string | undefined,
): Promise<Extra & { readonly marks: CardMarks }> {
  const [words, { cardMarks, styles }] = await Promise.all([
    spoken.words.marks(),
    import('./card-marks.extra.js'),
  ]);
  return { styles, marks: cardMarks({ ...spoken, words }, dateline) };
}

/**
 * The marks of cards in the words of a language.
 * @param dateline Place code to take off the start of summaries.
 */
export const takeMarks = (
  extras: Extras,
  spoken: Spoken<MarkableWords>,
  dateline?: string,
): Arrived<{ readonly marks: CardMarks }> | undefined =>
  extras.take(`marks ${spoken.language} ${dateline}`, () => marksIn(spoken, dateline));
