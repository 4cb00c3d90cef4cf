import type { WeatherSnapshot } from '../model/forecast.js';
import { dayIn, placeMs } from '../model/place-time.js';
import { standingAlerts } from './standing-alerts.js';
import { ahead } from './weather-ahead.js';
import { weatherNow } from './weather-now.js';
import { presentAir } from './weather-view.js';

/**
 * What readers see of a snapshot at a moment, in few words: it is drawn again when they change. Hours drop off, the present
 * moves by whole degrees, warnings end, numbers become too old.
 * @param now Milliseconds since 1970.
 */
export function sightOf(snapshot: WeatherSnapshot, now: number): string {
  const alerts = standingAlerts(snapshot.alerts ?? [], now).map(({ id }) => id);
  if (now >= placeMs(snapshot.validUntil)) return ['expired', ...alerts].join();
  const present = weatherNow(snapshot, now);
  const degrees = [present?.temperature, present?.feelsLike].map((value) => Math.round(value ?? 1000));
  return [
    ahead(snapshot, now)[0]?.hour.at,
    dayIn(now, snapshot.place.zone),
    present?.condition,
    present?.source,
    ...degrees,
    ...alerts,
    !!presentAir(snapshot, now),
  ].join();
}
