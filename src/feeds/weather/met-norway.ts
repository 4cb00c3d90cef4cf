import { placeMs } from '../../model/place-time.js';
import { ok, type Result } from '../../model/result.js';
import type { WeatherSnapshot } from '../../model/forecast.js';
import { fields, type Fields } from '../fields.js';
import { complete } from './complete.js';
import type { Extremes } from './days-of-hours.js';
import { metSymbol } from './met-symbols.js';
import { WEATHER_TERMS } from './terms.js';
import { toSnapshot } from './to-snapshot.js';
import { providerOf, type WeatherAdapter, type WeatherContext } from './weather-adapter.js';

const HOUR = 3_600_000;

/** One step of the series with the period that is told for it. */
interface Step {
  readonly start: number;
  readonly span: number;
  readonly details: Fields;
  readonly period: Fields;
  /** What the period says holds for the whole step and for no more. */
  readonly fits: boolean;
}

/**
 * Locationforecast 2.0, complete and compact; compact has no probabilities. Steps are of one hour for two or three days, then of
 * six; times are UTC, and there are neither days nor a zone: the place has one.
 * Source: https://docs.api.met.no/doc/locationforecast/datamodel.html.
 */
export const metNorway: WeatherAdapter = {
  format: 'met-norway',
  name: 'MET Norway',
  terms: WEATHER_TERMS['met-norway'],
  read(body: unknown, context: WeatherContext): Result<WeatherSnapshot> {
    const properties = fields(fields(body)['properties']);
    const series = properties['timeseries'];
    const steps = stepsOf(Array.isArray(series) ? series : []);
    const read = toSnapshot({
      place: context.place,
      provider: providerOf(this),
      issued: fields(properties['meta'])['updated_at'],
      fetched: context.fetched,
      expires: context.expires,
      hours: steps.map(hourOf),
    });
    return read.ok ? ok(complete(read.value, steps.map(extremesOf))) : read;
  },
};

function stepsOf(series: readonly unknown[]): readonly Step[] {
  const entries = series.map((entry) => {
    const { time, data } = fields(entry);
    return { start: typeof time === 'string' ? placeMs(time) : NaN, data: fields(data) };
  });
  const known = entries.filter(({ start }) => start === start);
  return known.flatMap(({ start, data }, index) => {
    const next = known[index + 1]?.start ?? Infinity;
    const details = fields(fields(data['instant'])['details']);
    const hour = data['next_1_hours'];
    if (hour) return [{ start, span: 1, details, period: fields(hour), fits: true }];
    const six = data['next_6_hours'];
    if (!six) return [];
    const span = Math.min(6, (next - start) / HOUR);
    return [{ start, span, details, period: fields(six), fits: span === 6 }];
  });
}

function hourOf({ start, span, details, period, fits }: Step): Fields {
  const more = fields(period['details']);
  return {
    at: start,
    span,
    ...metSymbol(fields(period['summary'])['symbol_code']),
    temperature: details['air_temperature'],
    temperatureLow: details['air_temperature_percentile_10'],
    temperatureHigh: details['air_temperature_percentile_90'],
    dewPoint: details['dew_point_temperature'],
    humidity: share(details['relative_humidity']),
    cloudCover: share(details['cloud_area_fraction']),
    pressure: details['air_pressure_at_sea_level'],
    windSpeed: details['wind_speed'],
    windGust: details['wind_speed_of_gust'],
    windFrom: details['wind_from_direction'],
    uv: details['ultraviolet_index_clear_sky'],
    precipitation: fits ? more['precipitation_amount'] : undefined,
    precipitationChance: fits ? share(more['probability_of_precipitation']) : undefined,
    thunderChance: fits ? share(more['probability_of_thunder']) : undefined,
  };
}

function extremesOf({ start, span, period }: Step): Extremes {
  const { air_temperature_min: min, air_temperature_max: max } = fields(period['details']);
  const known = (value: unknown): number | null => (typeof value === 'number' && span > 1 ? value : null);
  return { start, end: start + span * HOUR, min: known(min), max: known(max) };
}

const share = (percent: unknown): unknown => (typeof percent === 'number' ? percent / 100 : undefined);
