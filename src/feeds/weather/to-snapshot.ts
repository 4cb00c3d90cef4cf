import {
  airQuality,
  currentWeather,
  forecastDay,
  forecastHour,
  weatherAlert,
  weatherCredit,
  weatherPlace,
} from '../../model/forecast-makers.js';
import type { WeatherSnapshot } from '../../model/forecast.js';
import { inZone, placeMs } from '../../model/place-time.js';
import { fail, ok, type Result } from '../../model/result.js';
import { own, readFields } from '../shape.js';
import { SNAPSHOT } from './snapshot-shape.js';
import { weatherReaders } from './weather-readers.js';

/** A snapshot as an adapter found it: a stranger's values in our units under our names, nested ones likewise. */
export type SnapshotDraft = { readonly [Key in Exclude<keyof WeatherSnapshot, 'version'>]?: unknown };

const HOUR = 3_600_000;
/** Hours for which a forecast is shown: global models are run every six or twelve. */
const VALID = 12;
/** Hours after which it is worth asking again, where nobody says. */
const FRESH = 0.5;
const MOST_HOURS = 168;
const MOST_DAYS = 15;

/**
 * The border: every weather adapter ends here. What does not fit is unknown, hours and days are put in order, twice told
 * ones are told once. Fails with `schema` where there is no place with its zone, no provider, no time of asking, or
 * nothing forecast.
 */
export function toSnapshot(draft: SnapshotDraft): Result<WeatherSnapshot> {
  const zone = weatherReaders('UTC').zone(own(draft.place, 'zone'));
  if (!zone) return fail({ kind: 'schema', at: 'place.zone' });
  const readers = weatherReaders(zone);
  const found = readFields(SNAPSHOT, draft, readers);
  const { place, provider, fetched, issued = null } = found;
  if (!place) return fail({ kind: 'schema', at: 'place' });
  if (!provider) return fail({ kind: 'schema', at: 'provider' });
  if (!fetched) return fail({ kind: 'schema', at: 'fetched' });
  const hours = inOrder(found.hours ?? [], ({ at }) => placeMs(at))
    .slice(0, MOST_HOURS)
    .map(forecastHour);
  const days = inOrder(found.days ?? [], ({ date }) => date)
    .slice(0, MOST_DAYS)
    .map(forecastDay);
  if (!hours.length && !days.length && !found.now) return fail({ kind: 'schema', at: 'hours' });
  const later = (moment: string, more: number): string => inZone(placeMs(moment) + more * HOUR, zone);
  return ok({
    version: 1,
    place: weatherPlace(place),
    provider: { ...provider, credits: (provider.credits ?? []).map(weatherCredit) },
    issued,
    fetched,
    expires: found.expires ?? later(fetched, FRESH),
    validUntil: found.validUntil ?? later(issued ?? fetched, VALID),
    now: found.now ? currentWeather(found.now) : null,
    hours,
    days,
    alerts: Array.isArray(draft.alerts) ? (found.alerts ?? []).map(weatherAlert) : null,
    air: found.air ? airQuality(found.air, found.air.pollutants) : null,
  });
}

/** One of each key, in the order of the keys. */
function inOrder<T>(list: readonly T[], keyOf: (item: T) => number | string): T[] {
  const byKey = new Map(list.map((item) => [keyOf(item), item]));
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
}
