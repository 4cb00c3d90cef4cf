import type { Queries } from '../database/database.js';
import type { Mark, WordMark } from '../desk/api.js';
import { findWords, type Found, type WordFinder } from './find-words.js';
import { wordsOf } from './stored.js';

/** What a reader has written. */
export interface Words {
  readonly name: string;
  readonly text: string;
}

/** What the lists make of it. `rejected` only where a word is found surely; else an editor looks. */
export interface Seen {
  readonly verdict: 'pass' | 'suspect' | 'held' | 'rejected';
  readonly marks: readonly WordMark[];
}

export const NOTHING_SEEN: Seen = { verdict: 'pass', marks: [] };

/** Marks of one comment at most: who writes one word a thousand times is told of some of them. */
const MOST = 100;

/** Looks through a name and a text. */
export function look(finder: WordFinder, { name, text }: Words): Seen {
  const [inName, inText] = [findWords(finder, name), findWords(finder, text)];
  const marks = [
    ...inName.map((found): WordMark => ({ ...markOf(found), in: 'name', start: 0, end: 0 })),
    ...inText.map(markOf),
  ].slice(0, MOST);
  const found = [...inName, ...inText];
  const banned = found.filter(({ list }) => list.kind === 'banned');
  if (banned.some(({ list, sure }) => list.outcome === 'reject' && sure))
    return { verdict: 'rejected', marks };
  if (banned.length > 0) return { verdict: 'held', marks };
  return { verdict: found.length > 0 ? 'suspect' : 'pass', marks };
}

const markOf = ({ list, word, range: [start, end] }: Found): WordMark => ({
  kind: 'word',
  list: list.kind,
  word,
  start,
  end,
});

/** The same for a comment of a site. It may take milliseconds: not within a transaction. */
export const lookFor = async (queries: Queries, host: string | undefined, words: Words): Promise<Seen> =>
  look(await wordsOf(queries, host), words);

/** As `comments.marks` keeps them. */
export const stored = (marks: readonly Mark[]): string | null =>
  marks.length > 0 ? JSON.stringify(marks) : null;
