import { wallOf } from './place-clock.js';
import type { WeatherBoxWords } from './weather-box.words.js';
import type { Spoken } from './words.js';

/** "18 giờ", "Bây giờ". @param at RFC 3339 with the offset of the place. */
export const hourName = (at: string, isNow: boolean, { words, language }: Spoken<WeatherBoxWords>): string =>
  isNow ? words.now : words.hour(wallOf(at), language);

/** The same for who does not see the hours before it: "01 giờ, Thứ Năm" where it is not of the first day. */
export const hourInDay = (
  at: string,
  isNow: boolean,
  first: string | undefined,
  spoken: Spoken<WeatherBoxWords>,
): string => {
  const { words, language } = spoken;
  const name = hourName(at, isNow, spoken);
  return !first || at.slice(0, 10) === first.slice(0, 10)
    ? name
    : `${name}${words.comma}${words.weekday(wallOf(at), language)}`;
};
