import { folded, isBreak, piecesOf } from './tokens.js';

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
  /** Numbers of syllables, 0 for what ends a run of them, below 0 for figures. */
  readonly #syllables = new Map<string, number>();
  readonly #terms = new Map<number, number>();
  /** Stories that hold a term. */
  readonly #holding: number[] = [0];
  /** Where a term stands in the vector last made, if it stands there. */
  readonly #places: number[] = [0];
  #stories = 1;

  /** @param isOfFeed Takes the story into account for how rare its terms are. */
  vectorOf(fields: Fields, isOfFeed = false): Vector {
    // Code that has not run before is slow by every step it takes, and this is most of a ranking: it calls nothing twice.
    const [syllables, known, holding, places] = [this.#syllables, this.#terms, this.#holding, this.#places];
    const terms: number[] = [];
    const counts: number[] = [];
    const count = (key: number, weight: number): void => {
      let term = known.get(key);
      if (term === undefined) {
        known.set(key, (term = known.size + 1));
        places.push(0);
        holding.push(0);
      }
      const place = places[term]!;
      if (terms[place] === term) counts[place]! += weight;
      else {
        places[term] = counts.push(weight) - 1;
        terms.push(term);
        if (isOfFeed) holding[term]!++;
      }
    };
    if (isOfFeed) this.#stories++;
    for (const [text, weight] of fields) {
      let last = 0;
      // Folded as a whole: word by word it would cost as much as all the rest.
      for (const piece of text ? piecesOf(folded(text)) : []) {
        const number = syllables.get(piece) ?? this.#number(piece);
        const syllable = number < 0 ? -number : number;
        if (number > 0) count(number, weight);
        if (last && syllable) count(last * PAIRS + syllable, weight);
        last = syllable;
      }
    }
    return { terms, counts };
  }

  #number(piece: string): number {
    const number = isBreak(piece) ? 0 : (this.#syllables.size + 1) * (isNumber(piece) ? -1 : 1);
    this.#syllables.set(piece, number);
    return number;
  }

  /**
   * How much a word says: the inverse document frequency of its syllable, 0 for a number.
   * @param word In the form in which it is compared.
   */
  weigh(word: string): number {
    return isNumber(word) ? 0 : this.#rarity(this.#terms.get(this.#syllables.get(word) ?? 0) ?? 0);
  }

  /** Makes the function that says how alike a story is to the page: the cosine of their TF-IDF vectors, 0 to 1. */
  likenessTo(page: Vector): (story: Vector) => number {
    const rarities = new Float64Array(this.#holding.length);
    const weights = new Float64Array(rarities.length);
    for (let term = 1; term < rarities.length; term++) rarities[term] = this.#rarity(term);
    let square = 0;
    page.terms.forEach((term, place) => {
      const weight = page.counts[place]! * rarities[term]!;
      weights[term] = weight;
      square += weight * weight;
    });
    const length = Math.sqrt(square);
    return ({ terms, counts }) => {
      let product = 0;
      let square = 0;
      for (let place = 0; place < terms.length; place++) {
        const term = terms[place]!;
        const weight = counts[place]! * rarities[term]!;
        square += weight * weight;
        product += weight * weights[term]!;
      }
      return product && product / (length * Math.sqrt(square));
    };
  }

  /** A term that no story of the feed holds counts as one that a single story does. */
  #rarity(term: number): number {
    return Math.log(this.#stories / (this.#holding[term] || 1));
  }
}
