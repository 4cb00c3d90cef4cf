import type { CurrentWeather, ForecastHour, WeatherSnapshot } from '../model/forecast.js';
import { currentWeather } from '../model/forecast-makers.js';
import { dayIn, inZone, placeMs } from '../model/place-time.js';
import { shownCondition } from './shown-condition.js';
import { ahead } from './weather-ahead.js';

const MINUTE = 60_000;
/** How long what a provider says of the present is the present. */
const PRESENT = 30 * MINUTE;
/** How long it serves where there are no hours to go on with. */
const STILL = 120 * MINUTE;

/** Values that change evenly from one hour to the next. */
const EVEN = [
  'temperature',
  'feelsLike',
  'dewPoint',
  'humidity',
  'cloudCover',
  'pressure',
  'windSpeed',
  'uv',
] as const;

/**
 * The weather of a moment: the provider's own present while it is one, then what its hours say, moving from each to the
 * next. Null where neither reaches.
 */
export function weatherNow(snapshot: WeatherSnapshot, now: number): CurrentWeather | null {
  const told = snapshot.now;
  const age = told ? Math.abs(now - placeMs(told.at)) : Infinity;
  if (told && age <= PRESENT) return told;
  const stretches = ahead(snapshot, now);
  const [running, next] = stretches;
  if (!running || running.start > now) return told && age <= STILL ? told : null;
  const share = (now - running.start) / (running.end - running.start);
  const follows = next && next.start === running.end ? next.hour : undefined;
  const { place } = snapshot;
  return currentWeather({
    ...running.hour,
    ...between(running.hour, follows, share),
    at: inZone(now, place.zone),
    source: 'model',
    condition: shownCondition(running.hour),
    isDay: isDayBy(snapshot, now) ?? running.hour.isDay,
  });
}

/** By the day's own sunrise and sunset, which are to the minute; undefined where it has not both. */
function isDayBy({ days, place }: WeatherSnapshot, now: number): boolean | undefined {
  const date = dayIn(now, place.zone);
  const day = days.find((each) => each.date === date);
  return day?.sunrise && day.sunset ? now >= placeMs(day.sunrise) && now < placeMs(day.sunset) : undefined;
}

type Even = { readonly [Key in (typeof EVEN)[number]]: number | null };

function between(hour: ForecastHour, next: ForecastHour | undefined, share: number): Even {
  const values = EVEN.map((key) => {
    const [one, other] = [hour[key], next?.[key] ?? hour[key]];
    return [key, one === null || other === null ? one : one + (other - one) * share] as const;
  });
  return Object.fromEntries(values) as unknown as Even;
}
