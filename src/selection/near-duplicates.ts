import { tokens } from './tokens.js';

/** Two headlines are one story told twice when they share more of their pairs of words than this. */
const ALIKE = 0.6;

/** The pairs of neighbouring words in a headline; of a headline without pairs, what there is. */
function pairsOf(title: string): ReadonlySet<string> {
  const all = tokens(title);
  const pairs = all.filter((token) => token.includes(' '));
  return new Set(pairs.length ? pairs : all.length ? all : [title]);
}

/** Jaccard's index: what two sets share, of what they hold together. */
function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared++;
  return shared / (one.size + other.size - shared);
}

/** Headlines already on the page, to tell when one comes again in nearly the same words. */
export class Headlines {
  #taken: ReadonlySet<string>[] = [];

  /** Takes a headline in, unless one like it is there already. */
  take(title: string): boolean {
    const pairs = pairsOf(title);
    if (this.#taken.some((other) => jaccard(pairs, other) > ALIKE)) return false;
    this.#taken.push(pairs);
    return true;
  }
}
