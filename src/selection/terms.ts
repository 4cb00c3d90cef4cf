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
    const vector = { terms: [], counts: [] };
    for (const [text = '', weight] of fields)
      // Folded as a whole: word by word it would cost as much as all the rest.
      for (const run of runsOf(folded(text))) {
        let last = 0;
        for (const word of run) {
          const syllable = numberIn(this.#syllables, word);
          if (!isNumber(word)) this.#count(vector, syllable, weight);
          if (last) this.#count(vector, last * PAIRS + syllable, weight);
          last = syllable;
        }
      }
    return vector;
  }

  #count(
    { terms, counts }: { readonly terms: number[]; readonly counts: number[] },
    key: number,
    weight: number,
  ): void {
    const term = numberIn(this.#terms, key);
    const place = this.#places[term] ?? 0;
    if (terms[place] === term) counts[place]! += weight;
    else {
      this.#places[term] = counts.push(weight) - 1;
      terms.push(term);
    }
  }

  /** Takes a story of the feed into account. */
  add({ terms }: Vector): void {
    this.#stories++;
    for (const term of terms) this.#holding[term] = (this.#holding[term] ?? 0) + 1;
  }

  /**
   * How much a word says: the inverse document frequency of its syllable, 0 for a number.
   * @param word In the form in which it is compared.
   */
  weigh(word: string): number {
    return isNumber(word) ? 0 : this.#rarity(numberIn(this.#terms, numberIn(this.#syllables, word)));
  }

  /** Makes the function that says how alike a story is to the page: the cosine of their TF-IDF vectors, 0 to 1. */
  likenessTo(page: Vector): (story: Vector) => number {
    const rarities: number[] = [];
    const rarity = (term: number): number => (rarities[term] ??= this.#rarity(term));
    const weights: number[] = [];
    let square = 0;
    page.terms.forEach((term, place) => {
      const weight = page.counts[place]! * rarity(term);
      weights[term] = weight;
      square += weight * weight;
    });
    const length = Math.sqrt(square);
    return ({ terms, counts }) => {
      let [product, square] = [0, 0];
      for (let place = 0; place < terms.length; place++) {
        const term = terms[place]!;
        const weight = counts[place]! * rarity(term);
        square += weight * weight;
        product += weight * (weights[term] ?? 0);
      }
      return product && product / (length * Math.sqrt(square));
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
