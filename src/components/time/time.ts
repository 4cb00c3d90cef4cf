import { LitElement } from 'lit';
import { ClockController } from '../../controllers/clock.js';
import { ElementState } from '../../controllers/element-state.js';
import { LocalizeController } from '../../controllers/localize.js';
import { readMoment } from '../../controllers/moment-source.js';
import { isOff, onSwitchOff } from '../../controllers/off-switch.js';
import { OwnTextController } from '../../controllers/own-text.js';
import { onceParsed } from '../../controllers/parsed.js';
import { publisherZone, shownZone } from '../../controllers/time-zone.js';
import { wordTimes } from '../../controllers/word-times.js';
import { relativeTime } from '../../locales/near-moment.js';
import { timeWords } from '../../locales/time.words.js';
import { html, nothing } from '../parts/html.js';
import { giveWay, standingRoot } from '../parts/server-root.js';
import { timeStyles } from './time.styles.js';
import { momentTemplate } from './time.template.js';

/**
 * A moment, with a label that vanishes with it: "Cập nhật: 17:04 10/04/2024 (GMT+7)". Never wrong, never empty: without
 * a valid date it takes no space.
 *
 * The first of these that can be read serves: `datetime`, that of a `<time>` in it, its own text, with `of="page"` what the page says of itself.
 *
 * @slot - The date as the page wrote it, shown to readers without scripts and read where `datetime` cannot be.
 * @csspart label - The words before the time.
 * @csspart time - The time.
 * @attr {'ready'|'empty'|'idle'} state - Whether there is a date; `idle` where Tinbox is switched off; read only, also `:state()`.
 */
export class TinTime extends LitElement {
  static override styles = timeStyles;

  static override properties = {
    datetime: {},
    label: {},
    of: {},
    format: {},
    timeZone: { attribute: 'time-zone' },
    dateOrder: { attribute: 'date-order' },
  };

  /** The moment, as RFC 3339 or any form that can be read without doubt. */
  datetime = '';

  /** Words before the time. */
  label = '';

  /** `page` takes what the page says of its own last change: JSON-LD `dateModified`, else `article:modified_time`. */
  of = '';

  /** `relative` says "5 phút trước" while the clock runs and for a week; the full time is in the markup all the same. */
  format: 'absolute' | 'relative' = 'absolute';

  /** The publisher's zone: an IANA name or an offset such as `+07:00`. */
  timeZone = '';

  /** How a date such as 10/04/2024 is meant. */
  dateOrder: 'dmy' | 'mdy' | 'ymd' = 'dmy';

  readonly #localize = new LocalizeController(this, timeWords);
  readonly #state = new ElementState(this);
  /** RFC 3339 in UTC, or a day; undefined where there is no valid date. */
  #moment: string | undefined;
  #stopListening: (() => void) | undefined;
  /** What a server drew stands there. */
  #isServers = false;

  constructor() {
    super();
    new OwnTextController(this);
    new ClockController(this, () => this.#word());
  }

  override connectedCallback(): void {
    this.#stopListening = onSwitchOff(() => this.requestUpdate());
    // A root of our own would leave none for the one that a server drew and the parser has yet to come to.
    onceParsed(this, () => {
      super.connectedCallback();
      // It may say something else since it was taken away.
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = standingRoot(this);
    this.#isServers = !!root?.firstChild;
    return root ?? super.createRenderRoot();
  }

  /** What a server drew stands until it can be said again. */
  protected override shouldUpdate(): boolean {
    return !this.#isServers || isOff() || !!this.#localize.spoken;
  }

  protected override willUpdate(): void {
    if (this.#isServers) giveWay(this);
    this.#isServers = false;
    this.#moment = readMoment({
      datetime: this.datetime || '',
      own: this.querySelector('time')?.getAttribute('datetime') ?? '',
      text: this.textContent ?? '',
      label: this.label || '',
      of: this.of || '',
      timeZone: publisherZone(this.timeZone),
      dateOrder: this.dateOrder || 'dmy',
    });
  }

  protected override render(): unknown {
    const { spoken } = this.#localize;
    const iso = this.#moment;
    if (isOff()) return html`<slot></slot>`;
    return iso && spoken
      ? momentTemplate({ iso, label: this.label || '', timeZone: shownZone(this.timeZone) }, spoken)
      : nothing;
  }

  protected override updated(): void {
    this.#state.set(isOff() ? 'idle' : this.#moment ? 'ready' : 'empty');
  }

  #word(): void {
    const { spoken } = this.#localize;
    if (!spoken) return;
    const [now, zone] = [Date.now(), shownZone(this.timeZone)];
    wordTimes(this.renderRoot, (iso) =>
      this.format === 'relative' ? relativeTime(iso, zone, spoken, now) : undefined,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tin-time': TinTime;
  }
}
