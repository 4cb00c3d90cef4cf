import { OwnPlaces } from '../../controllers/own-places.js';
import { besideWords } from '../../locales/beside.words.js';
import type { RelatedNewsWords } from '../../locales/related-news.words.js';
import type { Spoken } from '../../locales/words.js';
import { placesAfter } from '../../model/own-node.js';
import type { Extra } from '../parts/extras.js';
import { ownRow } from './own-rows.template.js';
import { styles } from './own-rows.styles.js';
import type { TinRelatedNews } from './related-news.js';

/** The publisher's own nodes as rows between the stories of a list. */
export class OwnRows implements Extra {
  readonly styles = styles;
  readonly #own: OwnPlaces;
  /** What was made last, and of what: rows are drawn anew only where these are others. */
  #made: { readonly of: string; readonly after: (place: number) => unknown } | undefined;

  constructor(private readonly list: TinRelatedNews) {
    this.#own = new OwnPlaces(list);
    list.addController({ hostUpdated: () => this.#reserve() });
  }

  /**
   * Makes the function that gives the rows behind the story at a place.
   * @param last How many stories the list has; a list that can grow waits with the places that it does not reach.
   */
  after(last: number, { language, foreign }: Spoken<RelatedNewsWords>): (place: number) => unknown {
    const spoken = { words: besideWords(language), ...(foreign && { foreign }) };
    const end = this.list.more ? Infinity : last;
    const { places } = this.#own;
    const of = JSON.stringify([places, `${end}`, language, foreign]);
    if (this.#made?.of === of) return this.#made.after;
    const after = (story: number): unknown => {
      const rows = placesAfter(places, story, end);
      return rows.length ? rows.map((place) => ownRow(place, spoken)) : undefined;
    };
    this.#made = { of, after };
    return after;
  }

  /** Heights that the nodes' own styles do not know. Templates have no styles of their own. */
  #reserve(): void {
    for (const { slot, height = 0 } of this.#own.places)
      this.list.renderRoot
        .querySelector<HTMLElement>(`slot[name="${slot}"]`)
        ?.parentElement?.style.setProperty('min-block-size', `${height}px`);
  }
}
