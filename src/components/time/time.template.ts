import { absoluteTime } from '../../locales/moment.js';
import { zoneName } from '../../locales/near-moment.js';
import type { TimeWords } from '../../locales/time.words.js';
import type { Spoken } from '../../locales/words.js';
import { isDay } from '../../model/time-zone.js';
import { html, nothing } from '../parts/html.js';

export interface TimeView {
  /** RFC 3339 in UTC, or a day. */
  readonly iso: string;
  readonly label: string;
  readonly timeZone: string;
}

/** A moment in full: "17:04 10/04/2024 (GMT+7)"; '' where it is none. */
export function fullMoment(
  { iso, timeZone }: Pick<TimeView, 'iso' | 'timeZone'>,
  spoken: Spoken<TimeWords>,
): string {
  const time = absoluteTime(iso, timeZone, spoken);
  return time && !isDay(iso) ? `${time} (${zoneName(iso, timeZone)})` : time;
}

/** A moment with its label: "Cập nhật: 17:04 10/04/2024 (GMT+7)". Nothing at all where the moment is none. */
export function momentTemplate({ iso, label, timeZone }: TimeView, spoken: Spoken<TimeWords>): unknown {
  const full = fullMoment({ iso, timeZone }, spoken);
  if (!full) return nothing;
  return html`${label ? html`<span part="label">${label}</span> ` : nothing}<time
      part="time"
      datetime=${iso}
      data-full=${full}
      >${full}</time
    >`;
}
