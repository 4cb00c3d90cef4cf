import { DIGITS, latinOf, SIGNS } from './look-alikes.js';

/** One letter of a text as a reader's eye takes it, and where it stands. */
export interface Letter {
  /** What it may be read as, small and without marks; first what it is. */
  readonly readings: string;
  /** Vietnamese marks that make another letter of it, as bits: ^, ˘, ʼ and the stroke of đ. */
  quality: number;
  /** Tones as bits: a letter has one, a text of mischief may have several. */
  tone: number;
  /** Code units of the original. */
  readonly start: number;
  end: number;
  /** Between this letter and the one before. */
  readonly gap: Gap;
  /** `sign`: it may as well be punctuation. */
  readonly kind: 'letter' | 'digit' | 'sign';
}

/** `far`: too much for one word to go over. `pause`: punctuation and space, as between sentences. */
export type Gap = 'none' | 'space' | 'point' | 'pause' | 'far';

const QUALITIES: Readonly<Record<string, number>> = { '\u0302': 1, '\u0306': 2, '\u031b': 4 };
export const STROKE = 8;
const TONES: Readonly<Record<string, number>> = {
  '\u0300': 1,
  '\u0301': 2,
  '\u0303': 4,
  '\u0309': 8,
  '\u0323': 16,
};
/** Letters with a stroke have no parts in Unicode. */
const STROKED = /[đðɖ]/;

const MARK = /^\p{M}$/u;
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;
const WORD = /^[\p{L}\p{N}]$/u;

/** Characters between two letters that are still one word's. */
const WIDEST = 5;

/**
 * Reads a text letter by letter: whatever its case, its form of Unicode, the alphabet it borrows from, and what is hidden
 * between. Marks that Vietnamese does not have count for nothing.
 */
export function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  let gap = '';
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const last = letters.at(-1);
    if (MARK.test(character) || UNSEEN.test(character)) {
      if (last && gap === '') addMark(last, character, end);
    } else {
      const parts = partsOf(character);
      if (parts.length === 0) gap += character;
      for (const { readings, kind, marks } of parts) {
        const letter = { readings, kind, quality: 0, tone: 0, start, end, gap: gapOf(gap) };
        if (STROKED.test(character.toLowerCase())) letter.quality = STROKE;
        for (const mark of marks) addMark(letter, mark, end);
        letters.push(letter);
        gap = '';
      }
    }
    start = end;
  }
  return letters;
}

function addMark(letter: Letter, mark: string, end: number): void {
  letter.quality |= QUALITIES[mark] ?? 0;
  letter.tone |= TONES[mark] ?? 0;
  letter.end = end;
}

interface Part {
  readonly readings: string;
  readonly kind: Letter['kind'];
  readonly marks: string[];
}

/** A character as letters with their marks: `ậ` is one, `ﬁ` is two, a comma none. */
function partsOf(character: string): Part[] {
  const sign = Object.hasOwn(SIGNS, character) ? SIGNS[character] : undefined;
  if (sign) return [{ readings: sign, kind: 'sign', marks: [] }];
  const parts: Part[] = [];
  for (const each of character.normalize('NFKD').toLowerCase().normalize('NFKD'))
    if (MARK.test(each)) parts.at(-1)?.marks.push(each);
    else if (WORD.test(each)) {
      const digit = DIGITS[each];
      if (digit !== undefined) parts.push({ readings: each + digit, kind: 'digit', marks: [] });
      else {
        const readings = STROKED.test(each) ? 'd' : latinOf(each);
        parts.push({ readings, kind: 'letter', marks: [] });
      }
    }
  return parts;
}

/** @param between What stands between two letters and is none. */
export function gapOf(between: string): Gap {
  if (between === '') return 'none';
  if (/^\s+$/.test(between)) return 'space';
  if ([...between.replace(/\s+/g, ' ')].length > WIDEST) return 'far';
  return /\s/.test(between) ? 'pause' : 'point';
}
