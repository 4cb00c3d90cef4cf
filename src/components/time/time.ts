import { LitElement } from 'lit';
import { ClockController } from '../../controllers/clock.js';
import { ElementState } from '../../controllers/element-state.js';
import { LocalizeController } from '../../controllers/localize.js';
import { readMoment } from '../../controllers/moment-source.js';
import { isOff } from '../../controllers/off-switch.js';
import { onceParsed } from '../../controllers/parsed.js';
import { publisherZone, shownZone } from '../../controllers/time-zone.js';
import { wordTimes } from '../../controllers/word-times.js';
import { timeWords } from '../../locales/time.words.js';
import { html, nothing } from '../parts/html.js';
import { timeStyles } from './time.styles.js';
import { momentTemplate } from './time.template.js';

/**
 * A moment, with a label that vanishes with it: "Cập nhật: 17:04 10/04/2024 (GMT+7)". Never wrong, never empty: without
 * a valid date it takes no space.
 *
 * @slot - The date as the page wrote it, shown to readers without scripts and read where `datetime` is absent.
 * @csspart label - The words before the time.
 * @csspart time - The time.
 * @attr {'ready'|'empty'} state - Whether there is a date; read only, also `:state()`.
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

  constructor() {
    super();
    new ClockController(this, () => this.#word());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    onceParsed(this, () => this.requestUpdate());
  }

  protected override render(): unknown {
    const { spoken } = this.#localize;
    if (isOff()) return html`<slot></slot>`;
    const iso = readMoment({
      datetime: this.datetime || '',
      text: this.textContent ?? '',
      label: this.label || '',
      of: this.of || '',
      timeZone: publisherZone(this.timeZone),
      dateOrder: this.dateOrder || 'dmy',
    });
    this.#state.set(iso ? 'ready' : 'empty');
    return iso && spoken
      ? momentTemplate({ iso, label: this.label || '', timeZone: shownZone(this.timeZone) }, spoken)
      : nothing;
  }

  #word(): void {
    const { spoken } = this.#localize;
    if (spoken && this.format === 'relative')
      wordTimes(this.renderRoot, shownZone(this.timeZone), spoken, true);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tin-time': TinTime;
  }
}
