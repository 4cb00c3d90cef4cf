import type { WeatherSnapshot } from '../model/forecast.js';
import { weatherView } from './weather-view.js';

/**
 * What readers see of a snapshot at a moment, in few words: it is drawn again when they change. Hours drop off, the present
 * moves by whole degrees, warnings end, numbers become too old.
 * @param now Milliseconds since 1970.
 */
export function sightOf(snapshot: WeatherSnapshot, now: number): string {
  const { freshness, hours, today, now: present, alerts, air } = weatherView(snapshot, now);
  const degrees = [present?.temperature, present?.feelsLike].map((value) => Math.round(value ?? 1000));
  return [
    freshness === 'expired',
    hours[0]?.at,
    today?.date,
    present?.condition,
    present?.source,
    ...degrees,
    ...alerts.map(({ id }) => id),
    !!air,
  ].join();
}
