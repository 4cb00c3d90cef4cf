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

/** The stretches that have not ended yet, the running one first. */
export const ahead = ({ hours }: Pick<WeatherSnapshot, 'hours'>, now: number): readonly Stretch[] =>
  hours
    .map((hour) => {
      const start = placeMs(hour.at);
      return { hour, start, end: start + hour.span * HOUR };
    })
    .filter(({ end }) => end > now);
