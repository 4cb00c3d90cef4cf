import type { Condition } from '../model/condition.js';
import type { ForecastDay } from '../model/forecast.js';
import type { Units } from '../model/units.js';
import { wallOf } from './place-clock.js';
import type { WeatherBoxWords } from './weather-box.words.js';
import { chance, conditionName, degreesSpoken } from './weather-values.js';
import type { Spoken } from './words.js';

/** "Thứ Năm", "Hôm nay". @param date `2024-04-10` */
export const dayName = (
  date: string,
  isToday: boolean,
  { words, language }: Spoken<WeatherBoxWords>,
): string => (isToday ? words.today : words.weekday(wallOf(date), language));

/** One day for ears: "Thứ Năm, có mây, thấp nhất 21 độ, cao nhất 29 độ, khả năng mưa 20 %". What is unknown is left out. */
export function daySentence(
  name: string,
  day: ForecastDay,
  shown: Condition,
  units: Units,
  say: Spoken<WeatherBoxWords>,
): string {
  const { words } = say;
  const { temperatureMin: min, temperatureMax: max, precipitationChance } = day;
  const sky = conditionName(shown, true, day.conditionText, say);
  return [
    name,
    shown === 'unknown' && !day.conditionText ? '' : sky.charAt(0).toLowerCase() + sky.slice(1),
    min === null ? '' : words.lowSpoken(degreesSpoken(min, units, say)),
    max === null ? '' : words.highSpoken(degreesSpoken(max, units, say)),
    precipitationChance === null ? '' : words.chanceSpoken(chance(precipitationChance, say)),
  ]
    .filter(Boolean)
    .join(words.comma);
}
