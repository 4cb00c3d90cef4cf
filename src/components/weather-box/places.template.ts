import type { PlacesWords } from '../../locales/places.words.js';
import type { Spoken } from '../../locales/words.js';
import type { NamedPlace } from '../../selection/named-places.js';
import { html, nothing } from '../parts/html.js';

/** Places that stand beside each other; more are a list to be opened. */
const MOST = 4;

export interface PlacesView {
  readonly places: readonly NamedPlace[];
  readonly chosen: string;
  /** Whether readers can ask for the nearest. */
  readonly canBeNear: boolean;
  /** What became of that. */
  readonly near: keyof PlacesWords['says'] | undefined;
}

/** The publisher's places, one of them chosen, and the way to the nearest. */
export const placesTemplate = (view: PlacesView, { words, foreign }: Spoken<PlacesWords>): unknown =>
  html`<div class="places" part="places" role="group" aria-label=${words.places} lang=${foreign ?? nothing}>
    ${view.places.length > MOST ? choiceTemplate(view, words) : view.places.map((place) => placeTemplate(place, view))}
    ${
      view.canBeNear
        ? html`<button
            class="tab"
            part="near-button"
            type="button"
            aria-disabled=${view.near === 'asking' ? 'true' : nothing}
          >
            <span class="name" data-name=${words.near}>${words.near}</span>
          </button>`
        : nothing
    }
    <span class="near" role="status">${view.near ? words.says[view.near] : nothing}</span>
  </div>`;

const placeTemplate = ({ id, name }: NamedPlace, { chosen }: PlacesView): unknown =>
  html`<button class="tab" part="place-button" type="button" data-id=${id} aria-pressed="${id === chosen}">
    <span class="name" data-name=${name}>${name}</span>
  </button>`;

const choiceTemplate = ({ places, chosen }: PlacesView, words: PlacesWords): unknown =>
  html`<select class="choice" part="place-choice" aria-label=${words.places}>
    ${places.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
  </select>`;
