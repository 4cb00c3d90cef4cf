import type {
  AirQuality,
  CurrentWeather,
  ForecastDay,
  ForecastHour,
  Pollutants,
  Weather,
  WeatherAlert,
  WeatherCredit,
  WeatherPlace,
} from './forecast.js';

const WEATHER: Weather = {
  condition: 'unknown',
  conditionText: null,
  isDay: null,
  temperature: null,
  feelsLike: null,
  dewPoint: null,
  humidity: null,
  cloudCover: null,
  pressure: null,
  visibility: null,
  windSpeed: null,
  windGust: null,
  windFrom: null,
  uv: null,
};

const HOUR: ForecastHour = {
  at: '',
  span: 1,
  ...WEATHER,
  precipitation: null,
  precipitationChance: null,
  thunderChance: null,
  temperatureLow: null,
  temperatureHigh: null,
};

const CURRENT: CurrentWeather = { at: '', source: 'model', ...WEATHER };

const DAY: ForecastDay = {
  date: '',
  temperatureMin: null,
  temperatureMax: null,
  condition: 'unknown',
  conditionText: null,
  precipitation: null,
  precipitationChance: null,
  windSpeedMax: null,
  windGustMax: null,
  windFrom: null,
  uvMax: null,
  sunrise: null,
  sunset: null,
  polar: null,
};

const ALERT: WeatherAlert = {
  id: '',
  kind: 'other',
  severity: null,
  from: null,
  until: null,
  event: '',
  headline: null,
  description: null,
  instruction: null,
  area: null,
  sender: null,
  url: null,
  language: null,
  urgency: null,
  certainty: null,
};

const POLLUTANTS: Pollutants = {
  pm25: null,
  pm10: null,
  ozone: null,
  nitrogenDioxide: null,
  sulphurDioxide: null,
  carbonMonoxide: null,
};

const AIR: AirQuality = { at: '', source: 'model', scale: 'eu', index: null, pollutants: POLLUTANTS };

const PLACE: WeatherPlace = { id: '', name: '', names: [], zone: '', coordinates: null, country: null };

const CREDIT: WeatherCredit = { text: '', url: null, licence: null, licenceUrl: null };

/** What is known of a thing; what is absent or undefined is unknown. */
export type Known<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

type At = { readonly at: string };

export const forecastHour = (known: Known<ForecastHour> & At): ForecastHour => completed(HOUR, known);

export const currentWeather = (known: Known<CurrentWeather> & At): CurrentWeather =>
  completed(CURRENT, known);

export const forecastDay = (known: Known<ForecastDay> & { readonly date: string }): ForecastDay =>
  completed(DAY, known);

export const weatherAlert = (known: Known<WeatherAlert> & Pick<WeatherAlert, 'id' | 'event'>): WeatherAlert =>
  completed(ALERT, known);

export const airQuality = (
  known: Known<Omit<AirQuality, 'pollutants'>> & Pick<AirQuality, 'at' | 'scale'>,
  pollutants: Known<Pollutants> = {},
): AirQuality => ({ ...completed(AIR, known), pollutants: completed(POLLUTANTS, pollutants) });

export const weatherPlace = (
  known: Known<WeatherPlace> & Pick<WeatherPlace, 'id' | 'name' | 'zone'>,
): WeatherPlace => completed(PLACE, known);

export const weatherCredit = (known: Known<WeatherCredit> & { readonly text: string }): WeatherCredit =>
  completed(CREDIT, known);

/** The fields of `unknown`, in its order, with what is known in their place; other fields are left out. */
function completed<T extends object>(unknown: T, known: Known<T>): T {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(unknown) as (keyof T & string)[]) result[key] = known[key] ?? unknown[key];
  return result as T;
}
