import { instantMs, isDay, offsetMinutes } from '../model/time-zone.js';
import { numberFormat, wallClockFormat } from './formatters.js';
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
  const day = wallClockFormat(language, words.day).format(shown);
  return isDay(iso) ? day : words.moment(wallClockFormat(language, words.clock).format(shown), day);
}

/**
 * A count in the digits of the language.
 * @param least How many digits at the least: 2 for the seconds of "6:04".
 */
export const digits = (count: number, { language }: Pick<Spoken<unknown>, 'language'>, least = 1): string =>
  numberFormat(language, least).format(count);
