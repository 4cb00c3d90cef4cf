import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { WeatherAdapter, WeatherContext } from '../../src/feeds/weather/weather-adapter.js';
import type { ForecastHour, WeatherPlace, WeatherSnapshot } from '../../src/model/forecast.js';
import { LAM_GIANG } from '../fixtures/weather/lam-giang.js';

export const weatherText = (name: string): string =>
  readFileSync(new URL(`../fixtures/weather/${name}`, import.meta.url), 'utf8');

export const weatherFixture = (name: string): unknown => JSON.parse(weatherText(name));

/** Asked at 16:52 for Lam Giang, the answer holding for half an hour. */
export const context = (place: Partial<WeatherPlace> = {}): WeatherContext => ({
  place: { ...LAM_GIANG, ...place },
  fetched: Date.UTC(2024, 3, 10, 9, 52),
  expires: Date.UTC(2024, 3, 10, 10, 22),
});

export function snapshotOf(
  adapter: WeatherAdapter,
  body: unknown,
  place: Partial<WeatherPlace> = {},
): WeatherSnapshot {
  const result = adapter.read(body, context(place));
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

/** The hour that begins at a clock of the place: `10T17`. */
export function hourAt({ hours }: WeatherSnapshot, dayAndHour: string): ForecastHour {
  const hour = hours.find(({ at }) => at.slice(8, 13) === dayAndHour);
  assert.ok(hour, `no hour ${dayAndHour}`);
  return hour;
}
