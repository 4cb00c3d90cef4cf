import { instantMs, isDay, offsetMinutes } from '../model/time-zone.js';
import { numberFormat, relativeFormat, wallClockFormat } from './formatters.js';
import type { TimeWords } from './time.words.js';
import type { Spoken } from './words.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Milliseconds since 1970 as the wall clock of the zone shows them, to be formatted as UTC. */
const wallClock = (ms: number, zone: string): number => ms + (offsetMinutes(ms, zone) ?? 0) * MINUTE;

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
 * The same time as the clock words it while it is close: "15:20 hôm nay", "Hôm qua, 22:00".
 * @returns undefined where the absolute form says it best: another day, the future, a day without an hour.
 */
export function nearTime(
  iso: string,
  zone: string,
  { words, language }: Spoken<TimeWords>,
  now: number,
): string | undefined {
  const ms = instantMs(iso);
  if (isDay(iso) || !(ms <= now)) return undefined;
  const shown = wallClock(ms, zone);
  const days = Math.floor(wallClock(now, zone) / DAY) - Math.floor(shown / DAY);
  const clock = wallClockFormat(language, words.clock).format(shown);
  return days === 0 ? words.today(clock) : days === 1 ? words.yesterday(clock) : undefined;
}

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', DAY],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/**
 * "5 phút trước". Up to a week; the future, and what is older, are left to the absolute form.
 */
export function relativeTime(iso: string, { language }: Spoken<TimeWords>, now: number): string | undefined {
  const age = now - instantMs(iso);
  if (isDay(iso) || !(age >= 0) || age > 7 * DAY) return undefined;
  const [unit, length] = STEPS.find(([, length]) => age >= length) ?? ['minute', MINUTE];
  return relativeFormat(language).format(-Math.floor(age / length), unit);
}

/** The zone as readers know it: "GMT+7", "GMT+5:30", "GMT". */
export function zoneName(iso: string, zone: string): string {
  const offset = offsetMinutes(instantMs(iso), zone) ?? 0;
  const minutes = Math.abs(offset % 60);
  const hours = Math.trunc(Math.abs(offset) / 60);
  return offset
    ? `GMT${offset < 0 ? '−' : '+'}${hours}${minutes ? `:${minutes < 10 ? 0 : ''}${minutes}` : ''}`
    : 'GMT';
}

/**
 * A count in the digits of the language.
 * @param least How many digits at the least: 2 for the seconds of "6:04".
 */
export const digits = (count: number, { language }: Pick<Spoken<unknown>, 'language'>, least = 1): string =>
  numberFormat(language, least).format(count);
