import type { ForecastHour, WeatherSnapshot } from '../model/forecast.js';
import { placeMs } from '../model/place-time.js';

const HOUR = 3_600_000;

/** A stretch of the forecast with its moments read. */
export interface Stretch {
  readonly hour: ForecastHour;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
}

type Hours = WeatherSnapshot['hours'];

/** Stretches by the hours they were read of: a drawing asks several times for the same. */
const known = new WeakMap<Hours, readonly Stretch[]>();

function stretchesOf(hours: Hours): readonly Stretch[] {
  const stretches =
    known.get(hours) ??
    hours.map((hour) => {
      const start = placeMs(hour.at);
      return { hour, start, end: start + hour.span * HOUR };
    });
  known.set(hours, stretches);
  return stretches;
}

/** The stretches that have not ended yet, the running one first. */
export const ahead = ({ hours }: Pick<WeatherSnapshot, 'hours'>, now: number): readonly Stretch[] =>
  stretchesOf(hours).filter(({ end }) => end > now);
