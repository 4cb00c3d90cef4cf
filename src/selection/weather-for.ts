import type { ForecastDay, ForecastHour, WeatherSnapshot } from '../model/forecast.js';
import { dayIn, placeMs } from '../model/place-time.js';

const HOUR = 3_600_000;

/** What a snapshot says of one moment: a match, a concert, a flight. */
export interface MomentWeather {
  /** The stretch in which it lies; null where the hours do not reach. */
  readonly hour: ForecastHour | null;
  readonly day: ForecastDay | null;
  readonly isPast: boolean;
}

/** @param at Milliseconds since 1970. Null where the snapshot says nothing of it, or may not be shown any more. */
export function weatherFor(snapshot: WeatherSnapshot, at: number, now: number): MomentWeather | null {
  if (now >= placeMs(snapshot.validUntil)) return null;
  const date = dayIn(at, snapshot.place.zone);
  const day = snapshot.days.find((one) => one.date === date) ?? null;
  const hour =
    snapshot.hours.find((one) => {
      const start = placeMs(one.at);
      return start <= at && at < start + one.span * HOUR;
    }) ?? null;
  return hour || day ? { hour, day, isPast: at < now } : null;
}
