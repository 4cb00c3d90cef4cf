import type { WeatherSnapshot } from '../../model/forecast.js';
import { dayIn } from '../../model/place-time.js';
import { fail, ok, type Result } from '../../model/result.js';
import { isZone, offsetMinutes } from '../../model/time-zone.js';
import { fields, type Fields } from '../fields.js';
import { complete } from './complete.js';
import { openMeteoTimes, type OpenMeteoTimes } from './open-meteo-times.js';
import { inCelsius, inMetresPerSecond, inMillimetres, share } from './other-units.js';
import { WEATHER_TERMS } from './terms.js';
import { toSnapshot } from './to-snapshot.js';
import { providerOf, type WeatherAdapter, type WeatherContext } from './weather-adapter.js';
import { wmoCondition } from './wmo-codes.js';

/** Columns of a table by the names of today; the answer may use those of before. */
const BEFORE: Readonly<Record<string, string>> = {
  weather_code: 'weathercode',
  wind_speed_10m: 'windspeed_10m',
  wind_direction_10m: 'winddirection_10m',
  wind_gusts_10m: 'windgusts_10m',
  relative_humidity_2m: 'relativehumidity_2m',
  cloud_cover: 'cloudcover',
  dew_point_2m: 'dewpoint_2m',
  wind_speed_10m_max: 'windspeed_10m_max',
  wind_gusts_10m_max: 'windgusts_10m_max',
  wind_direction_10m_dominant: 'winddirection_10m_dominant',
};

/**
 * The forecast of Open-Meteo, free or paid. Amounts, chances and gusts are of the hour before their time, and are told here
 * of the hour that begins. Source: https://open-meteo.com/en/docs.
 */
export const openMeteo: WeatherAdapter = {
  format: 'open-meteo',
  name: 'Open-Meteo',
  terms: WEATHER_TERMS['open-meteo'],
  read(body: unknown, context: WeatherContext): Result<WeatherSnapshot> {
    // Several places come as a list; one was asked for.
    const answer = fields(Array.isArray(body) ? body[0] : body);
    const { timezone, hourly, daily, current } = answer;
    if (!hourly && !daily && !current) return fail({ kind: 'schema', at: 'hourly' });
    const zone = typeof timezone === 'string' && isZone(timezone) ? timezone : 'UTC';
    const times = openMeteoTimes(answer, zone);
    const read = toSnapshot({
      place: context.place,
      provider: providerOf(this),
      fetched: context.fetched,
      expires: context.expires,
      now: current && present(table(answer, 'current'), times),
      hours: hoursOf(table(answer, 'hourly'), times),
      days: sameClocks(zone, context) ? daysOf(table(answer, 'daily'), times, zone) : undefined,
    });
    return read.ok ? ok(complete(read.value)) : read;
  },
};

/** Days of other clocks are not the place's days: its own are made from the hours. */
const sameClocks = (zone: string, { place, fetched }: WeatherContext): boolean =>
  zone === place.zone || offsetMinutes(fetched, zone) === offsetMinutes(fetched, place.zone);

interface Table {
  /** The value of a column, or of a row of it, in our units. */
  readonly at: (name: string, row?: number) => unknown;
  readonly times: readonly unknown[];
  readonly time: unknown;
}

const UNITS: readonly (readonly [RegExp, (value: unknown, unit: string) => unknown])[] = [
  [/^(apparent_)?temperature|^dew/, inCelsius],
  [/^wind_?(speed|gusts)/, inMetresPerSecond],
  [/^precipitation(_sum)?$/, inMillimetres],
  [/humidity|cloud|probability/, share],
];

function table(answer: Fields, name: string): Table {
  const columns = fields(answer[name]);
  const units = fields(answer[`${name}_units`]);
  const { time } = columns;
  return {
    time,
    times: Array.isArray(time) ? time : [],
    at(column, row) {
      const key = column in columns ? column : (BEFORE[column] ?? column);
      const values = columns[key];
      const value = row === undefined ? values : Array.isArray(values) ? (values[row] as unknown) : undefined;
      const convert = UNITS.find(([names]) => names.test(column))?.[1];
      return convert ? convert(value, `${(units[key] as string | undefined) ?? ''}`) : value;
    },
  };
}

const isDay = (value: unknown): boolean | undefined => (value === 1 ? true : value === 0 ? false : undefined);

const instant = ({ at }: Table, row?: number): Fields => ({
  ...wmoCondition(at('weather_code', row)),
  isDay: isDay(at('is_day', row)),
  temperature: at('temperature_2m', row),
  feelsLike: at('apparent_temperature', row),
  dewPoint: at('dew_point_2m', row),
  humidity: at('relative_humidity_2m', row),
  cloudCover: at('cloud_cover', row),
  pressure: at('pressure_msl', row),
  visibility: at('visibility', row),
  windSpeed: at('wind_speed_10m', row),
  windFrom: at('wind_direction_10m', row),
  uv: at('uv_index', row),
});

const present = (columns: Table, { moment }: OpenMeteoTimes): Fields => ({
  ...instant(columns),
  at: moment(columns.time),
  windGust: columns.at('wind_gusts_10m'),
});

const hoursOf = (columns: Table, { axis }: OpenMeteoTimes): readonly Fields[] =>
  axis(columns.times).map((at, row) => ({
    ...instant(columns, row),
    at,
    windGust: columns.at('wind_gusts_10m', row + 1),
    precipitation: columns.at('precipitation', row + 1),
    precipitationChance: columns.at('precipitation_probability', row + 1),
  }));

const daysOf = ({ times, at }: Table, { moment }: OpenMeteoTimes, zone: string): readonly Fields[] =>
  times.map((time, row) => ({
    date: typeof time === 'number' ? dayIn(time * 1000, zone) : time,
    temperatureMin: at('temperature_2m_min', row),
    temperatureMax: at('temperature_2m_max', row),
    ...wmoCondition(at('weather_code', row)),
    precipitation: at('precipitation_sum', row),
    precipitationChance: at('precipitation_probability_max', row),
    windSpeedMax: at('wind_speed_10m_max', row),
    windGustMax: at('wind_gusts_10m_max', row),
    windFrom: at('wind_direction_10m_dominant', row),
    uvMax: at('uv_index_max', row),
    sunrise: moment(at('sunrise', row)),
    sunset: moment(at('sunset', row)),
  }));
