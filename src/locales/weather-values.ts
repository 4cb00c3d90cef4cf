import type { Condition } from '../model/condition.js';
import { windPoint } from '../model/scales.js';
import {
  degreesIn,
  distanceIn,
  pressureIn,
  rainIn,
  temperatureIn,
  windIn,
  type Units,
} from '../model/units.js';
import { decimalFormat } from './decimal-format.js';
import type { WeatherWords } from './weather.words.js';
import type { Spoken } from './words.js';

type Say = Spoken<WeatherWords>;

/** A number in the digits of the language, with a true minus and never a minus nought. */
export function decimal(value: number, places: number, language: string): string {
  const scale = 10 ** places;
  const rounded = Math.round(value * scale) / scale;
  const size = decimalFormat(language, places).format(Math.abs(rounded));
  return rounded < 0 ? `−${size}` : size;
}

const united = (number: string, unit: string): string => `${number}\u00a0${unit}`;

/** "27°" */
export const degrees = (celsius: number, units: Units, language: string): string =>
  `${decimal(temperatureIn(units, celsius), 0, language)}°`;

/** How far apart two temperatures are: "4°", without a sign. */
export const degreesApart = (celsius: number, units: Units, language: string): string =>
  `${decimal(Math.abs(degreesIn(units, celsius)), 0, language)}°`;

/** "27 độ", for ears. */
export function degreesSpoken(celsius: number, units: Units, { words, language }: Say): string {
  const count = Math.round(temperatureIn(units, celsius));
  return words.degreesSpoken(decimal(count, 0, language), count);
}

/** A chance, in steps of five: "70 %". Humidity and clouds are told to the point by `percent`. */
export const chance = (share: number, say: Say): string => percent(Math.round(share * 20) / 20, say);

/** "88 %" */
export const percent = (share: number, { words, language }: Say): string =>
  words.percent(decimal(share * 100, 0, language));

/** "14 km/h" */
export const windSpeed = (metresPerSecond: number, units: Units, { words, language }: Say): string =>
  united(decimal(windIn(units, metresPerSecond), 0, language), words.units[units.wind]);

/** "Đông bắc" as a word of the language, "đông bắc". */
export const windFrom = (bearing: number, { words }: Pick<Say, 'words'>): string =>
  words.points[windPoint(bearing)] ?? '';

/** "1,2 mm"; from ten on without a fraction. */
export function rainAmount(millimetres: number, units: Units, { words, language }: Say): string {
  const amount = rainIn(units, millimetres);
  const places = units.rain === 'in' ? 2 : amount < 10 ? 1 : 0;
  return united(decimal(amount, places, language), words.units[units.rain]);
}

/** "1009 hPa" */
export const pressure = (hectopascals: number, units: Units, { words, language }: Say): string =>
  united(
    decimal(pressureIn(units, hectopascals), units.pressure === 'inHg' ? 2 : 0, language),
    words.units[units.pressure],
  );

/** "8 km" */
export function visibility(metres: number, units: Units, { words, language }: Say): string {
  const distance = distanceIn(units, metres);
  return united(decimal(distance, distance < 5 ? 1 : 0, language), words.units[units.distance]);
}

/** The word for a condition; the provider's own where we know none. */
export function conditionName(
  condition: Condition,
  isDay: boolean | null,
  text: string | null,
  { words }: Pick<Say, 'words'>,
): string {
  if (condition === 'unknown' && text) return text;
  return (isDay === false && words.nights[condition]) || words.conditions[condition];
}
