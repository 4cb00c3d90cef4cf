import { instantMs, isDay, offsetMinutes } from '../model/time-zone.js';
import { numberFormat } from './formatters.js';
import type { TimeWords } from './time.words.js';
import type { Spoken } from './words.js';

const MINUTE = 60_000;

/** Milliseconds since 1970 as the wall clock of the zone shows them, to be formatted as UTC. */
export const wallClock = (ms: number, zone: string): number => ms + (offsetMinutes(ms, zone) ?? 0) * MINUTE;

/**
 * A time in full, as every renderer draws it: "17:04 10/04/2024", or the day alone where no hour is known.
 * @param iso RFC 3339 in UTC, or `YYYY-MM-DD`.
 * @returns '' where the text is neither.
 */
export function absoluteTime(iso: string, zone: string, { words, language }: Spoken<TimeWords>): string {
  const ms = instantMs(iso);
  if (!(ms >= 0)) return '';
  const shown = isDay(iso) ? ms : wallClock(ms, zone);
  const day = words.day(shown, language);
  return isDay(iso) ? day : words.moment(words.clock(shown, language), day);
}

/**
 * A count in the digits of the language. Making a formatter costs more than drawing a story: small counts of the languages
 * that write them as scripts do go without.
 * @param least How many digits at the least: 2 for the seconds of "6:04".
 */
export const digits = (count: number, { language }: Pick<Spoken<unknown>, 'language'>, least = 1): string =>
  count < 1000 && /^(vi|en)(-[a-z]+)?$/i.test(language)
    ? `${count}`.padStart(least, '0')
    : numberFormat(language, least).format(count);
