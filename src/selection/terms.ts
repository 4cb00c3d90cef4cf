import { folded, runsOf } from './tokens.js';

/** Texts and how much each of their words counts. */
export type Fields = readonly (readonly [text: string | undefined, weight: number])[];

/** The terms of a story by their numbers, each once, and how much each counts. */
export interface Vector {
  readonly terms: readonly number[];
  readonly counts: readonly number[];
}

/** The pair of two syllables is kept under `first * PAIRS + second`; with more syllables than this some would share one. */
const PAIRS = 2 ** 16;

/** What begins with a digit says nothing of a story's matter by itself. */
export const isNumber = (syllable: string): boolean => syllable < ':';

/**
 * The terms of a feed: the tokens of its stories by numbers, which are several times quicker than texts, and how rare
 * each is. What stands in every story weighs next to nothing, so that no language needs a list of stop words.
 */
export class Terms {
  readonly #syllables = new Map<string, number>();
  readonly #terms = new Map<number, number>();
  /** Stories that hold a term. */
  readonly #holding: number[] = [];
  /** Where a term stands in the vector last made, if it stands there. */
  readonly #places: number[] = [];
  #stories = 1;

  vectorOf(fields: Fields): Vector {
    const terms: number[] = [];
    const counts: number[] = [];
    const count = (key: number, weight: number): void => {
      const term = numberIn(this.#terms, key);
      const place = this.#places[term] ?? 0;
      if (terms[place] === term) counts[place] = (counts[place] ?? 0) + weight;
      else {
        this.#places[term] = counts.push(weight) - 1;
        terms.push(term);
      }
    };
    for (const [text = '', weight] of fields)
      for (const run of runsOf(text)) {
        let last = 0;
        for (const word of run) {
          const syllable = numberIn(this.#syllables, folded(word));
          if (!isNumber(word)) count(syllable, weight);
          if (last) count(last * PAIRS + syllable, weight);
          last = syllable;
        }
      }
    return { terms, counts };
  }

  /** Takes a story of the feed into account. */
  add({ terms }: Vector): void {
    this.#stories++;
    for (const term of terms) this.#holding[term] = (this.#holding[term] ?? 0) + 1;
  }

  /** How much a word says: the inverse document frequency of its syllable, 0 for a number. */
  weigh(word: string): number {
    return isNumber(word) ? 0 : this.#rarity(numberIn(this.#terms, numberIn(this.#syllables, folded(word))));
  }

  /** Makes the function that says how alike a story is to the page: the cosine of their TF-IDF vectors, 0 to 1. */
  likenessTo(page: Vector): (story: Vector) => number {
    const weights: number[] = [];
    const compare = ({ terms, counts }: Vector, each: (term: number, weight: number) => void): number => {
      let square = 0;
      for (let place = 0; place < terms.length; place++) {
        const term = terms[place] as number;
        const weight = (counts[place] as number) * this.#rarity(term);
        square += weight * weight;
        each(term, weight);
      }
      return Math.sqrt(square);
    };
    const length = compare(page, (term, weight) => void (weights[term] = weight));
    return (story) => {
      let product = 0;
      const other = compare(story, (term, weight) => void (product += weight * (weights[term] ?? 0)));
      return product && product / (length * other);
    };
  }

  #rarity(term: number): number {
    return Math.log(this.#stories / (this.#holding[term] ?? 1));
  }
}

/** The number under which something is known, 1 first; a new one for what is met for the first time. */
function numberIn<Key>(numbers: Map<Key, number>, key: Key): number {
  let number = numbers.get(key);
  if (!number) numbers.set(key, (number = numbers.size + 1));
  return number;
}
