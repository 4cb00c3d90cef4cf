import type { Weather } from '../model/forecast.js';
import type { Units } from '../model/units.js';
import { windFrom, windSpeed } from './weather-values.js';
import type { WeatherWords } from './weather.words.js';
import type { Spoken } from './words.js';

/** "Đông bắc 14 km/h"; '' where the speed is not known. */
export function windText(
  { windSpeed: speed, windFrom: bearing }: Pick<Weather, 'windSpeed' | 'windFrom'>,
  units: Units,
  say: Spoken<WeatherWords>,
): string {
  if (speed === null) return '';
  const from = bearing === null ? '' : windFrom(bearing, say);
  return `${from.charAt(0).toUpperCase()}${from.slice(1)} ${windSpeed(speed, units, say)}`.trim();
}
