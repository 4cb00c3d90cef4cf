import type { WeatherSnapshot } from '../../model/forecast.js';
import { dayIn } from '../../model/place-time.js';
import { ok, type Result } from '../../model/result.js';
import { fields, type Fields } from '../fields.js';
import { foldText } from '../fold-text.js';
import { alertKind } from './alert-kinds.js';
import { complete } from './complete.js';
import { openWeatherCondition } from './openweather-codes.js';
import { share } from './other-units.js';
import { WEATHER_TERMS } from './terms.js';
import { toSnapshot } from './to-snapshot.js';
import { providerOf, type WeatherAdapter, type WeatherContext } from './weather-adapter.js';

/**
 * One Call 3.0 with `units=metric`, or without `units` in kelvin; the answer does not say which, and no place on earth has 150 °C.
 * Times are Unix seconds, chances come from 0 to 1, and what did not fall is left out.
 * Source: https://openweathermap.org/api/one-call-3.
 */
export const openWeather: WeatherAdapter = {
  format: 'openweather',
  name: 'OpenWeather',
  terms: WEATHER_TERMS.openweather,
  read(body: unknown, context: WeatherContext): Result<WeatherSnapshot> {
    const { current, hourly, daily, alerts } = fields(body);
    const read = toSnapshot({
      place: context.place,
      provider: providerOf(this),
      fetched: context.fetched,
      expires: context.expires,
      now: current && { ...weatherOf(fields(current)), at: seconds(fields(current)['dt']) },
      hours: list(hourly).map(hourOf),
      days: list(daily).map((day) => dayOf(day, context.place.zone)),
      alerts: list(alerts).map(alertOf),
    });
    return read.ok ? ok(complete(read.value)) : read;
  },
};

const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fields) : []);

const seconds = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 ? value * 1000 : undefined;

const celsius = (value: unknown): unknown =>
  typeof value === 'number' && value > 150 ? Math.round((value - 273.15) * 100) / 100 : value;

function conditionOf(entry: Fields): Fields {
  const [main] = list(entry['weather']);
  const condition = openWeatherCondition(main?.['id']);
  const icon = main?.['icon'];
  return {
    ...(condition ? { condition } : { conditionText: main?.['description'] }),
    isDay: typeof icon === 'string' && /[dn]$/.test(icon) ? icon.endsWith('d') : undefined,
  };
}

const weatherOf = (entry: Fields): Fields => ({
  ...conditionOf(entry),
  temperature: celsius(entry['temp']),
  feelsLike: celsius(entry['feels_like']),
  dewPoint: celsius(entry['dew_point']),
  humidity: share(entry['humidity']),
  cloudCover: share(entry['clouds']),
  pressure: entry['pressure'],
  visibility: entry['visibility'],
  windSpeed: entry['wind_speed'],
  windGust: entry['wind_gust'],
  windFrom: entry['wind_deg'],
  uv: entry['uvi'],
});

const hourOf = (entry: Fields): Fields => ({
  ...weatherOf(entry),
  at: seconds(entry['dt']),
  precipitation: fallen(fields(entry['rain'])['1h'], fields(entry['snow'])['1h']),
  precipitationChance: entry['pop'],
});

function dayOf(entry: Fields, zone: string): Fields {
  const at = seconds(entry['dt']);
  const degrees = fields(entry['temp']);
  const { isDay: _, ...condition } = conditionOf(entry);
  return {
    date: at && dayIn(at, zone),
    ...condition,
    temperatureMin: celsius(degrees['min']),
    temperatureMax: celsius(degrees['max']),
    precipitation: fallen(entry['rain'], entry['snow']),
    precipitationChance: entry['pop'],
    windSpeedMax: entry['wind_speed'],
    windGustMax: entry['wind_gust'],
    windFrom: entry['wind_deg'],
    uvMax: entry['uvi'],
    sunrise: seconds(entry['sunrise']),
    sunset: seconds(entry['sunset']),
  };
}

/** What is left out did not fall. */
const fallen = (...amounts: readonly unknown[]): number =>
  amounts.reduce<number>((sum, amount) => sum + (typeof amount === 'number' ? amount : 0), 0);

const alertOf = (alert: Fields): Fields => ({
  id: [alert['sender_name'], alert['event'], alert['start']].map(foldText).filter(Boolean).join('/'),
  event: alert['event'],
  kind: alertKind(alert['event'], ...(Array.isArray(alert['tags']) ? (alert['tags'] as unknown[]) : [])),
  from: seconds(alert['start']),
  until: seconds(alert['end']),
  description: alert['description'],
  sender: alert['sender_name'],
});
