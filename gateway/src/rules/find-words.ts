import { gapOf, lettersOf, STROKE, type Gap, type Letter } from './letters.js';
import type { Marks, WordList } from './word-list.js';

/** Code units of a text: from, to. Both are ends of graphemes. */
export type Range = readonly [start: number, end: number];

/** A listed word in a text. */
export interface Found {
  readonly list: WordList;
  readonly word: string;
  readonly range: Range;
  /** All marks that the word has are there, or the text has none elsewhere either. */
  readonly sure: boolean;
}

interface Entry {
  readonly list: WordList;
  readonly word: string;
  readonly letters: readonly Letter[];
  /** Number of the syllable of each letter, and the tones of each syllable. */
  readonly syllables: readonly number[];
  readonly tones: readonly number[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

/** Lists made ready to be looked for. */
export interface WordFinder {
  readonly root: Node;
}

export function wordFinder(lists: readonly WordList[]): WordFinder {
  const root = node();
  for (const list of lists)
    for (const word of list.words) {
      const letters = lettersOf(word);
      if (letters.length === 0) continue;
      let at = root;
      for (const { readings } of letters) {
        const letter = readings.charAt(0);
        const next = at.next.get(letter) ?? node();
        at.next.set(letter, next);
        at = next;
      }
      at.entries.push({ list, word, letters, ...syllablesOf(letters) });
    }
  return { root };
}

const node = (): Node => ({ next: new Map(), entries: [] });

function syllablesOf(letters: readonly Letter[]): Pick<Entry, 'syllables' | 'tones'> {
  let syllable = 0;
  const syllables = letters.map(({ gap }) => (gap === 'none' ? syllable : ++syllable));
  const tones: number[] = [];
  for (const [index, { tone }] of letters.entries()) {
    const own = syllables[index] ?? 0;
    tones[own] = (tones[own] ?? 0) | tone;
  }
  return { syllables, tones };
}

/** A text that is looked through. */
interface Reading {
  readonly text: string;
  readonly letters: readonly Letter[];
  /** For each letter, how many stand together without a gap. */
  readonly runs: readonly number[];
}

/** Every listed word in a text, however it is disguised, in the order of the text. */
export function findWords({ root }: WordFinder, text: string): Found[] {
  if (root.next.size === 0) return [];
  const letters = lettersOf(text);
  const reading = { text, letters, runs: runsOf(letters) };
  const found: Found[] = [];
  const path: number[] = [];

  const walk = (at: Node, index: number): void => {
    const letter = letters[index];
    if (!letter) return;
    for (const letterRead of letter.readings) {
      const next = at.next.get(letterRead);
      if (!next) continue;
      path.push(index);
      for (const entry of next.entries)
        if (fits(entry, path, reading)) found.push(asFound(entry, path, reading));
      if (next.next.size > 0 && letters[index + 1]?.gap !== 'far') walk(next, index + 1);
      path.pop();
    }
    // A sign may stand for itself, between two letters.
    if (path.length > 0 && letter.kind === 'sign' && letters[index + 1]?.gap !== 'far') walk(at, index + 1);
  };
  for (const index of letters.keys()) walk(root, index);
  return once(found);
}

/** Signs at the ends of a run are punctuation. */
function runsOf(letters: readonly Letter[]): number[] {
  const runs: number[] = [];
  let end = letters.length;
  for (let index = letters.length - 1; index >= 0; index--) {
    if (letters[index]?.gap === 'none' && index > 0) continue;
    const kinds = letters.slice(index, end).map(({ kind }) => (kind === 'sign' ? '!' : 'a'));
    const length = kinds.join('').replace(/^!+|!+$/g, '').length;
    for (let each = index; each < end; each++) runs[each] = length;
    end = index;
  }
  return runs;
}

function fits(entry: Entry, path: readonly number[], reading: Reading): boolean {
  const isWord = path.some((index, place) => reading.letters[index]?.kind === entry.letters[place]?.kind);
  if (!isWord) return false;
  if (entry.list.whole && !(begins(path[0] ?? 0, reading) && ends(path.at(-1) ?? 0, reading))) return false;
  return gapsFit(entry, path, reading) && marksFit(entry, path, reading, entry.list.marks);
}

/** Whether a word may begin here: after a gap, or where letters and other signs meet. */
function begins(index: number, { letters }: Reading): boolean {
  const [before, letter] = [letters[index - 1], letters[index]];
  return !before || letter?.gap !== 'none' || parted(before, letter);
}

function ends(index: number, { letters }: Reading): boolean {
  const [letter, after] = [letters[index], letters[index + 1]];
  return !after || after.gap !== 'none' || (letter !== undefined && parted(after, letter));
}

/** Scripts that do not part words by spaces. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const parted = (neighbour: Letter, letter: Letter): boolean =>
  neighbour.kind !== 'letter'
    ? neighbour.kind === 'sign' || letter.kind !== 'digit'
    : UNSPACED.test(neighbour.readings) || UNSPACED.test(letter.readings);

const CONSONANT = /^[bcdfghjklmnpqrstvwxz]/;

/** Whether what stands between the letters is a disguise of this word, and not the end of another. */
function gapsFit({ syllables }: Entry, path: readonly number[], { text, letters, runs }: Reading): boolean {
  return path.every((index, place) => {
    const before = path[place - 1];
    if (before === undefined) return true;
    const gap = between(text, letters, before, index);
    if (gap === 'none') return true;
    if (gap === 'far') return false;
    const spelled = runs[before] === 1 && runs[index] === 1;
    if (spelled || gap === 'point') return true;
    if (gap === 'pause') return false;
    if (syllables[place] !== syllables[place - 1]) return true;
    // No word of Vietnamese is one consonant: `l ừa` is `lừa`, but `cha o` may be two words.
    return [before, index].some((each) => runs[each] === 1 && CONSONANT.test(letters[each]?.readings ?? ''));
  });
}

function between(text: string, letters: readonly Letter[], before: number, index: number): Gap {
  const here = letters[index];
  if (!here || index === before + 1) return here?.gap ?? 'far';
  return gapOf(text.slice(letters[before]?.end, here.start));
}

/**
 * Tones are held against the whole syllable: `hoà` and `hòa` are one. Who leaves out marks leaves out the tone first:
 * `cưt` and `cut` are `cứt`, `cút` is another word; the stroke of `đ` may be missing always.
 */
function marksFit(
  { letters, syllables, tones }: Entry,
  path: readonly number[],
  { letters: read }: Reading,
  marks: Marks,
): boolean {
  if (marks === 'any') return true;
  const seen: number[] = [];
  const bare: boolean[] = [];
  for (const [place, index] of path.entries()) {
    const [listed, letter] = [letters[place], read[index]];
    if (!listed || !letter || letter.quality & ~listed.quality) return false;
    const missing = listed.quality & ~letter.quality;
    if (marks === 'same' && missing) return false;
    const syllable = syllables[place] ?? 0;
    seen[syllable] = (seen[syllable] ?? 0) | letter.tone;
    bare[syllable] ||= letter.kind === 'letter' && (missing & ~STROKE) !== 0;
  }
  return seen.every((tone, syllable) => {
    const own = tones[syllable] ?? 0;
    if (tone === own) return tone === 0 || !bare[syllable];
    return marks === 'less' && tone === 0;
  });
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

function asFound(entry: Entry, path: readonly number[], reading: Reading): Found {
  const { text, letters } = reading;
  const [first, last] = [path[0] ?? 0, path.at(-1) ?? 0];
  const segments = graphemes.segment(text);
  const start = segments.containing(letters[first]?.start ?? 0)?.index ?? 0;
  const end = segments.containing((letters[last]?.end ?? 1) - 1);
  const hasMarks = ({ quality, tone }: Letter): boolean => quality !== 0 || tone !== 0;
  const sure =
    marksFit(entry, path, reading, 'same') ||
    entry.list.marks === 'any' ||
    !letters.some((letter, index) => (index < first || index > last) && hasMarks(letter));
  return {
    list: entry.list,
    word: entry.word,
    range: [start, end ? end.index + end.segment.length : text.length],
    sure,
  };
}

/** A word that was reached on two ways is found once, and surely if one of them is sure. */
function once(found: readonly Found[]): Found[] {
  const kept = new Map<string, Found>();
  for (const each of found) {
    const key = `${each.list.id}\0${each.word}\0${each.range.join('-')}`;
    if (!kept.get(key)?.sure) kept.set(key, each);
  }
  return [...kept.values()].sort(
    (one, other) => one.range[0] - other.range[0] || other.range[1] - one.range[1],
  );
}
