import { momentMs } from '../../controllers/own-notices.js';
import type { WeatherBoxWords } from '../../locales/weather-box.words.js';
import type { Spoken } from '../../locales/words.js';
import { inZone } from '../../model/place-time.js';
import { weatherFor } from '../../selection/weather-for.js';
import { momentTemplate, type MomentView } from './moment.template.js';

/**
 * Draws the weather of one moment; undefined where the snapshot does not reach it.
 * @param at RFC 3339, or a local time of `timeZone`.
 * @param timeZone '' for the place's.
 */
export function drawMoment(
  at: string,
  timeZone: string,
  shared: Omit<MomentView, 'at' | 'weather'>,
  now: number,
  spoken: Spoken<WeatherBoxWords>,
): unknown {
  const { zone } = shared.snapshot.place;
  const ms = momentMs(at, timeZone || zone);
  const weather = ms === ms ? weatherFor(shared.snapshot, ms, now) : null;
  return weather ? momentTemplate({ ...shared, at: inZone(ms, zone), weather }, spoken) : undefined;
}
