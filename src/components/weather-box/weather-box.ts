import { LitElement, type PropertyValues } from 'lit';
import { ClockController } from '../../controllers/clock.js';
import { DelegateController } from '../../controllers/delegate.js';
import type { Drawable } from '../../controllers/drawable.js';
import { hasFallback } from '../../controllers/fallback.js';
import { LocalizeController } from '../../controllers/localize.js';
import { isOff } from '../../controllers/off-switch.js';
import { standingNotices } from '../../controllers/own-notices.js';
import { OwnTextController } from '../../controllers/own-text.js';
import { onceParsed } from '../../controllers/parsed.js';
import { ReserveController } from '../../controllers/reserve.js';
import { SnapshotController } from '../../controllers/snapshot-controller.js';
import { placeUrl, type SnapshotSource } from '../../controllers/snapshot-source.js';
import { shownZone } from '../../controllers/time-zone.js';
import { weatherBoxWords, type WeatherBoxWords } from '../../locales/weather-box.words.js';
import type { Spoken } from '../../locales/words.js';
import type { WeatherSnapshot } from '../../model/forecast.js';
import { sightOf } from '../../selection/weather-sight.js';
import { base } from '../../theme/base.styles.js';
import { AdoptedRoot } from '../parts/adopt.js';
import { Extras, type Arrived } from '../parts/extras.js';
import { headingStyles } from '../parts/heading.styles.js';
import { html, nothing } from '../parts/html.js';
import { drawBox, faceOf, noticeOf, takeBox, type Drawing } from './box-drawing.js';
import type { PlaceSwitch } from './place-switch.js';
import { ReaderActs } from './reader-acts.js';
import { weatherBoxStyles } from './weather-box.styles.js';
import { loadingTemplate } from './line.template.js';
import type { WeatherFace } from './weather-box.view.js';

/**
 * The weather of one place, or of several between which readers choose: one sentence, the present, the hours, the days.
 *
 * The first of these that is there serves: the `snapshot` property, a snapshot in a `<script type="application/json">` child
 * while it is fresh, `src`.
 *
 * @slot - Shown until there is a forecast, and whenever there is none: the page's own words, or nothing.
 * @slot notice - The newsroom's own word above the forecast, gone at its hour: `<p slot="notice" data-until="2026-11-25T22:00+07:00">`; red with `data-urgent`.
 * @csspart box - Everything, in the faces `compact` and `full`.
 * @csspart line - Everything, in the face `line`.
 * @csspart heading - The title.
 * @csspart place - The name of the place.
 * @csspart places - The places between which readers choose.
 * @csspart notice - The newsroom's own word.
 * @csspart alerts - The warnings of authorities.
 * @csspart alert - One warning.
 * @csspart sentence - The forecast in words.
 * @csspart now - The present.
 * @csspart icon - A picture of the weather.
 * @csspart temperature - The present temperature.
 * @csspart condition - What the weather is called.
 * @csspart hours - The coming hours.
 * @csspart ribbon - Their line, which scrolls.
 * @csspart hour - One hour.
 * @csspart hour-sentence - The chosen hour in words, or what the bars are of.
 * @csspart days - The coming days.
 * @csspart day - One day.
 * @csspart facts - Wind, humidity, UV, air, sun.
 * @csspart fact - One of these.
 * @csspart tables - The forecast as tables.
 * @csspart table - One table.
 * @csspart table-button - The button to them.
 * @csspart units-button - The button that changes the units.
 * @csspart foot - Buttons, age and credit.
 * @csspart credit - When the forecast was made and by whom, which is always shown.
 * @csspart moment - Everything, with `at`.
 * @csspart old - In the place of a forecast that is too old to be shown.
 * @cssprop --tin-weather-sun - Colour of sun and moon in the icons; 3:1 at the least on its ground.
 * @cssprop --tin-weather-rain - Colour of what falls in the icons; 3:1 at the least on its ground.
 * @fires {TinFeedLoadEvent} tin-feed-load - A snapshot was read.
 * @fires {TinFeedErrorEvent} tin-feed-error - There is none; the detail says why.
 * @attr {'plain'|'broadsheet'|'tabloid'} theme - The look, by `tinbox.css`; the page's `data-tin-theme` where it is absent.
 * @attr {'idle'|'loading'|'ready'|'stale'|'expired'|'empty'|'failed'} state - Where the box is; read only, also `:state()`.
 */
export class TinWeatherBox extends LitElement {
  static override styles = [base, headingStyles, weatherBoxStyles];

  static override properties = {
    snapshot: { attribute: false },
    src: {},
    format: {},
    place: {},
    places: {},
    face: {},
    at: {},
    units: {},
    icons: {},
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    timeZone: { attribute: 'time-zone' },
    loading: {},
  };

  /** The snapshot itself, in place of an address: `docs/contracts/weather.md`. */
  snapshot?: WeatherSnapshot | undefined;

  /** Address of a snapshot, resolved against the page; `{place}` in it stands for the id of the place: `/weather/{place}.json`. */
  src = '';

  /** What the answer is, where it cannot be told by its signature. */
  format = '';

  /** Id of the place, as `src` needs it. */
  place = '';

  /** Several places between which readers choose: `Lam Giang=lam-giang; Thanh Khê=thanh-khe@18.61,105.7`; with degrees, also the nearest. */
  places?: string;

  /** How much is shown. */
  face: WeatherFace = 'full';

  /** A moment in place of now, for a match report: `2026-11-25T19:00+07:00`. Afterwards it is what had been forecast. */
  at?: string;

  /** `metric`, `imperial`, else by the region of the page's language; `switch` lets readers change. */
  units = '';

  /** Address of the paper's own icons; `{icon}` in it stands for a name such as `light-rain-day`: `/icons/{icon}.svg`. */
  icons = '';

  /** The title above the weather. It is shown only above a forecast. */
  heading = '';

  /** Level of the title, 1 to 6. */
  headingLevel = 2;

  /** Zone of an `at` and a `data-until` without an offset. The weather's own times are always the place's. */
  timeZone = '';

  /** `eager` asks at once, `lazy` when the box comes near the viewport. */
  loading: 'lazy' | 'eager' = 'lazy';

  readonly #localize = new LocalizeController(this, weatherBoxWords);
  readonly #weather = new SnapshotController(this);
  readonly #extras = new Extras(this);
  /** What was drawn last: it stays while another face is on its way. */
  #drawn: unknown;
  readonly #root = new AdoptedRoot(this, this.#weather, this.#extras, this.#localize);
  /** A notice alone is worth its place. */
  readonly #reserved = ((box: TinWeatherBox): Pick<Drawable, 'waits' | 'drawable'> => ({
    get waits() {
      return box.#weather.waits;
    },
    get drawable() {
      return box.#weather.drawable || box.#notices(Date.now()).length > 0;
    },
  }))(this);
  readonly #acts = new ReaderActs(
    this,
    () => this.#weather.redraw(),
    () => this.#localize.spoken?.language ?? '',
    () => this.#places?.value,
  );

  constructor() {
    super();
    new DelegateController(this, this.#acts.table);
    new OwnTextController(this);
    new ReserveController(this, this.#reserved);
    new ClockController(this, () => this.#weather.tick(Date.now()));
  }

  /** @internal Where the snapshot comes from, for its controller. */
  get snapshotSource(): SnapshotSource | undefined {
    const places = this.#places;
    if (!places) return undefined;
    const place = places.value?.id ?? (this.place || '');
    return {
      given: this.snapshot ?? undefined,
      src: placeUrl(this.src || '', place),
      place: { id: place, name: this.heading || place, zone: this.timeZone || '' },
      format: this.format || '',
      inline: place === (this.place || place),
    };
  }

  /** @internal Whether to ask at once, for the controller. */
  get eager(): boolean {
    return this.loading === 'eager';
  }

  /** @internal What readers would see of a snapshot, for the controller. */
  sight(snapshot: WeatherSnapshot, now: number): string {
    return `${sightOf(snapshot, now)} ${this.#notices(now).length}`;
  }

  /** Asks for the forecast again, now. */
  reload(): void {
    this.#weather.reload();
  }

  override connectedCallback(): void {
    // A root of our own would leave none for the one that a server drew and the parser has yet to come to.
    onceParsed(this, () => super.connectedCallback());
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#root.find() ?? super.createRenderRoot();
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return this.#root.mayDraw(changed.size > 0);
  }

  protected override render(): unknown {
    const { status, snapshot, late } = this.#weather;
    const { spoken } = this.#localize;
    if (isOff() || status === 'idle') return html`<slot></slot>`;
    const now = Date.now();
    const notices = this.#notices(now);
    if (snapshot && spoken) this.#drawn = drawBox(this, this.#drawing(snapshot, spoken, now)) ?? this.#drawn;
    if (snapshot && spoken && this.#drawn) return this.#drawn;
    const notice = noticeOf(this.#extras, notices)?.value ?? nothing;
    const waits = status === 'loading' || snapshot;
    if (waits && !this.at) takeBox(this.#extras, faceOf(this.face));
    if (hasFallback(this)) return html`${notice}<slot></slot>`;
    return html`${notice}${late && waits ? loadingTemplate(faceOf(this.face)) : nothing}`;
  }

  protected override firstUpdated(): void {
    void import('../../controllers/time-keeper.js').then(
      ({ keepTimes }) =>
        keepTimes(
          this,
          () => this.#weather.snapshot?.place.zone ?? shownZone(this.timeZone),
          () => this.#localize.spoken,
        ),
      () => undefined,
    );
  }

  #drawing(snapshot: WeatherSnapshot, spoken: Spoken<WeatherBoxWords>, now: number): Drawing {
    return {
      snapshot,
      spoken,
      now,
      notices: this.#notices(now),
      places: this.#places?.value,
      acts: this.#acts,
      extras: this.#extras,
      isFirst: !this.#drawn,
    };
  }

  #notices(now: number): readonly Element[] {
    return standingNotices(this, now, this.timeZone || this.#weather.snapshot?.place.zone || 'UTC');
  }

  /** Which of several places is shown; without a value where there is one, undefined while it is on its way. */
  get #places(): Arrived<PlaceSwitch> | undefined {
    return this.places
      ? this.#extras.take('places', async () => {
          const { PlaceSwitch } = await import('./place-switch.js');
          return new PlaceSwitch(this, () => this.#weather.redraw());
        })
      : {};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tin-weather-box': TinWeatherBox;
  }
}
