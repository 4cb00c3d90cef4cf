import { folded, runsOf } from './tokens.js';

/** Two headlines are one story told twice when they share more of their pairs of words than this. */
const ALIKE = 0.6;

/** The pairs of neighbouring words in a headline; of a headline without pairs, what there is. */
function pairsOf(title: string): ReadonlySet<string> {
  const runs = runsOf(folded(title));
  const pairs = new Set<string>();
  for (const run of runs)
    for (let place = 1; place < run.length; place++) pairs.add(`${run[place - 1]!} ${run[place]!}`);
  if (pairs.size) return pairs;
  const words = runs.flat();
  return new Set(words.length ? words : [title]);
}

/** Jaccard's index: what two sets share, of what they hold together. */
function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared++;
  return shared / (one.size + other.size - shared);
}

/** Headlines already on the page, to tell when one comes again in nearly the same words. */
export class Headlines {
  readonly #taken: ReadonlySet<string>[] = [];
  readonly #pairs = new Map<string, ReadonlySet<string>>();
  /** Those like one that was taken: it stays so. */
  readonly #told = new Set<string>();

  /** Whether one like it is there already. */
  tells(title: string): boolean {
    if (this.#told.has(title)) return true;
    const pairs = this.#pairs.get(title) ?? pairsOf(title);
    this.#pairs.set(title, pairs);
    const isTold = this.#taken.some((other) => jaccard(pairs, other) > ALIKE);
    if (isTold) this.#told.add(title);
    return isTold;
  }

  /** Takes a headline in, unless one like it is there already. */
  take(title: string): void {
    if (!this.tells(title)) this.#taken.push(this.#pairs.get(title)!);
  }
}
