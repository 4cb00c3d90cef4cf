import { absoluteTime } from '../../locales/moment.js';
import type { TimeWords } from '../../locales/time.words.js';
import type { Spoken } from '../../locales/words.js';
import { html, nothing, unescaped } from './html.js';

/** A time in full. The clock may word it afresh later, in a box that stays as wide as this. */
export function timeTemplate(iso: string | undefined, zone: string, spoken: Spoken<TimeWords>): unknown {
  const full = iso && absoluteTime(iso, zone, spoken);
  return full
    ? html`<time part="time" datetime=${unescaped(iso)} data-full=${unescaped(full)}
        >${unescaped(full)}</time
      >`
    : nothing;
}
