import { airQuality, type Known } from '../../model/forecast-makers.js';
import type { AirQuality, AirScale, WeatherSnapshot } from '../../model/forecast.js';
import { fail, ok, type Result } from '../../model/result.js';
import { isZone } from '../../model/time-zone.js';
import { fields, type Fields } from '../fields.js';
import { readFields } from '../shape.js';
import { openMeteoTimes } from './open-meteo-times.js';
import { AIR } from './snapshot-shape.js';
import { CAMS_CREDIT, WEATHER_TERMS } from './terms.js';
import type { WeatherContext } from './weather-adapter.js';
import { weatherReaders } from './weather-readers.js';

/**
 * The air of Open-Meteo at the time of asking: a model of 11 km in Europe, 45 km elsewhere, and no measurement. The European
 * index in Europe, the American one where it has none. Source: https://open-meteo.com/en/docs/air-quality-api.
 * @param scale The index to take first. Default `eu`.
 */
export function readOpenMeteoAir(
  body: unknown,
  { place, fetched }: WeatherContext,
  scale: 'eu' | 'us' = 'eu',
): Result<AirQuality> {
  const answer = fields(Array.isArray(body) ? body[0] : body);
  const { timezone, current, hourly } = answer;
  const times = openMeteoTimes(answer, typeof timezone === 'string' && isZone(timezone) ? timezone : 'UTC');
  const row = current ? fields(current) : rowAt(fields(hourly), times.axis, fetched);
  if (!row) return fail({ kind: 'schema', at: 'current' });
  const indices: Readonly<Record<string, unknown>> = { eu: row['european_aqi'], us: row['us_aqi'] };
  const other = scale === 'eu' ? 'us' : 'eu';
  const taken: AirScale =
    typeof indices[scale] === 'number' || typeof indices[other] !== 'number' ? scale : other;
  const found = readFields(
    AIR,
    {
      at: current ? times.moment(row['time']) : row['time'],
      source: 'model',
      scale: taken,
      index: indices[taken],
      pollutants: {
        pm25: row['pm2_5'],
        pm10: row['pm10'],
        ozone: row['ozone'],
        nitrogenDioxide: row['nitrogen_dioxide'],
        sulphurDioxide: row['sulphur_dioxide'],
        carbonMonoxide: row['carbon_monoxide'],
      },
    },
    weatherReaders(place.zone),
  );
  const { at, pollutants } = found;
  if (!at) return fail({ kind: 'schema', at: 'current.time' });
  const known: Known<AirQuality> = { source: 'model', index: found.index };
  return ok(airQuality({ ...known, at, scale: taken }, pollutants));
}

/** The row that runs at a moment. */
function rowAt(
  columns: Fields,
  axis: (times: readonly unknown[]) => readonly number[],
  now: number,
): Fields | undefined {
  const { time } = columns;
  const starts = axis(Array.isArray(time) ? time : []);
  const row = starts.findIndex(
    (start, index) => start <= now && now < (starts[index + 1] ?? start + 3_600_000),
  );
  if (row < 0) return undefined;
  const values = Object.keys(columns).map((key) => {
    const column = columns[key];
    return [key, Array.isArray(column) ? (column[row] as unknown) : undefined] as const;
  });
  return { ...Object.fromEntries(values), time: starts[row] };
}

/** A snapshot with the air beside it, and the credits that this asks for, each once. */
export function withAir(snapshot: WeatherSnapshot, air: AirQuality): WeatherSnapshot {
  const { provider } = snapshot;
  const texts = new Set(provider.credits.map(({ text }) => text));
  const credits = [...WEATHER_TERMS['open-meteo'].credits, CAMS_CREDIT].filter(
    ({ text }) => !texts.has(text),
  );
  return { ...snapshot, air, provider: { ...provider, credits: [...provider.credits, ...credits] } };
}
