import { instantMs, isDay, offsetMinutes } from '../model/time-zone.js';
import { wallClockFormat } from './formatters.js';
import { wallClock } from './moment.js';
import type { NearWords } from './near.words.js';
import { relativeFormat } from './relative-format.js';
import type { TimeWords } from './time.words.js';
import type { Spoken } from './words.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * The same time as the clock words it while it is close: "15:20 hôm nay", "Hôm qua, 22:00".
 * @returns undefined where the absolute form says it best: another day, the future, a day without an hour.
 */
export function nearTime(
  iso: string,
  zone: string,
  { words, language }: Spoken<TimeWords>,
  near: NearWords,
  now: number,
): string | undefined {
  const ms = instantMs(iso);
  if (isDay(iso) || !(ms <= now)) return undefined;
  const shown = wallClock(ms, zone);
  const days = Math.floor(wallClock(now, zone) / DAY) - Math.floor(shown / DAY);
  const clock = wallClockFormat(language, words.clock).format(shown);
  return days === 0 ? near.today(clock) : days === 1 ? near.yesterday(clock) : undefined;
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
