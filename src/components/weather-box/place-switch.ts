import type { LitElement } from 'lit';
import { keepPlace, keptPlace } from '../../controllers/kept-place.js';
import { ownCoordinates } from '../../controllers/own-coordinates.js';
import { placesWords } from '../../locales/places.words.js';
import type { Spoken } from '../../locales/words.js';
import { namedPlaces, type NamedPlace } from '../../selection/named-places.js';
import { nearestPlace } from '../../selection/nearest-place.js';
import { styles as placesStyles } from './places.styles.js';
import { placesTemplate, type PlacesView } from './places.template.js';

/** Who shows one of several places. */
interface PlaceHost extends LitElement {
  readonly place: string;
  readonly places?: string | undefined;
}

/** Which of the publisher's places is shown: the reader's choice, here or on another page, else the page's own. */
export class PlaceSwitch {
  readonly styles = placesStyles;
  #chosen: string | undefined;
  #before: string | undefined;
  #near: PlacesView['near'];

  constructor(
    private readonly host: PlaceHost,
    /** Draws again, and asks for another forecast where one is due. */
    private readonly follow: () => void,
  ) {
    this.#chosen = keptPlace();
    host.addEventListener('tin-feed-error', () => this.#takeBack());
  }

  /** Id of the place that is shown. */
  get id(): string {
    const places = this.#places;
    const ids = [this.#chosen, this.host.place];
    return ids.find((id) => places.some((place) => place.id === id)) ?? places[0]?.id ?? '';
  }

  get #places(): readonly NamedPlace[] {
    return namedPlaces(this.host.places);
  }

  choose(id: string): void {
    this.#before = this.id;
    this.#chosen = id;
    this.#near = undefined;
    keepPlace(id);
    this.follow();
  }

  /** Asks where the reader is, and shows the nearest place. Nothing of it leaves the device but that place's name. */
  async chooseNearest(): Promise<void> {
    if (this.#near === 'asking') return;
    this.#tell('asking');
    const here = await ownCoordinates();
    const nearest = here && nearestPlace(this.#places, here);
    if (nearest) this.choose(nearest.id);
    else this.#tell(here ? 'none' : 'refused');
  }

  template(spoken: Spoken<unknown>): unknown {
    const places = this.#places;
    const located = places.filter(({ coordinates }) => coordinates);
    return placesTemplate(
      {
        places,
        chosen: this.id,
        canBeNear: located.length > 1 && 'geolocation' in navigator,
        near: this.#near,
      },
      { ...spoken, words: placesWords(spoken.language) },
    );
  }

  /** There is no forecast for the place that was chosen: the one before stays. */
  #takeBack(): void {
    if (this.#before === undefined || this.#before === this.id) return;
    this.#chosen = this.#before;
    this.#before = undefined;
    this.#tell('failed');
  }

  #tell(near: PlacesView['near']): void {
    this.#near = near;
    this.follow();
  }
}
