import type { Condition } from '../../model/condition.js';

/** Ids by group, the particular ones first. Source: https://openweathermap.org/weather-conditions. */
const IDS: readonly (readonly [ids: RegExp, condition: Condition])[] = [
  [/^21\d|^221/, 'thunder'],
  [/^2\d\d/, 'thunderstorm'],
  [/^3\d\d/, 'drizzle'],
  [/^500/, 'light-rain'],
  [/^50[234]/, 'heavy-rain'],
  [/^511/, 'freezing-rain'],
  [/^520/, 'light-showers'],
  [/^522/, 'heavy-showers'],
  [/^521|^531/, 'showers'],
  [/^501/, 'rain'],
  [/^600/, 'light-snow'],
  [/^601/, 'snow'],
  [/^602/, 'heavy-snow'],
  [/^61\d/, 'sleet'],
  [/^62\d/, 'snow-showers'],
  [/^701|^721/, 'haze'],
  [/^711/, 'smoke'],
  [/^731|^751|^761|^762/, 'dust'],
  [/^741/, 'fog'],
  [/^771/, 'squall'],
  [/^781/, 'tornado'],
  [/^800/, 'clear'],
  [/^801/, 'mostly-clear'],
  [/^80[23]/, 'partly-cloudy'],
  [/^804/, 'overcast'],
];

/** What an id of three digits means; undefined for one that we do not know. */
export const openWeatherCondition = (id: unknown): Condition | undefined =>
  typeof id === 'number' && id >= 200 && id < 900 ? IDS.find(([ids]) => ids.test(`${id}`))?.[1] : undefined;
