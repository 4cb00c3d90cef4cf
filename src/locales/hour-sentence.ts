import type { Condition } from '../model/condition.js';
import type { ForecastHour } from '../model/forecast.js';
import type { Units } from '../model/units.js';
import { chance, conditionName, degreesSpoken, windFrom, windSpeed } from './weather-values.js';
import type { WeatherWords } from './weather.words.js';
import type { Spoken } from './words.js';

/**
 * One hour for ears: "16 giờ, mưa to, 27 độ, khả năng mưa 80 %, gió đông bắc 12 km/h". What is unknown is left out.
 * @param time The hour as it stands in its column.
 * @param shown The condition that is drawn.
 */
export function hourSentence(
  time: string,
  hour: ForecastHour,
  shown: Condition,
  units: Units,
  say: Spoken<WeatherWords>,
): string {
  const { temperature, precipitationChance, windSpeed: speed, windFrom: from } = hour;
  const name = conditionName(shown, hour.isDay, hour.conditionText, say);
  return [
    time,
    shown === 'unknown' && !hour.conditionText ? '' : name.charAt(0).toLowerCase() + name.slice(1),
    temperature === null ? '' : degreesSpoken(temperature, units, say),
    precipitationChance === null ? '' : say.words.chanceSpoken(chance(precipitationChance, say)),
    speed === null || from === null
      ? ''
      : say.words.windSpoken(windFrom(from, say), windSpeed(speed, units, say)),
  ]
    .filter(Boolean)
    .join(say.words.comma);
}
