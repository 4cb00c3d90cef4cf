import { instantMs, isDay, offsetMinutes } from '../model/time-zone.js';
import { wallClock } from './moment.js';
import type { NearWords } from './near.words.js';
import { relativeFormat } from './relative-format.js';
import type { TimeWords } from './time.words.js';
import type { Spoken } from './words.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How many midnights of the zone lie between two moments. */
const daysBetween = (early: number, late: number, zone: string): number =>
  Math.floor(wallClock(late, zone) / DAY) - Math.floor(wallClock(early, zone) / DAY);

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
  const days = daysBetween(ms, now, zone);
  const clock = words.clock(wallClock(ms, zone), language);
  return days === 0 ? near.today(clock) : days === 1 ? near.yesterday(clock) : undefined;
}

/**
 * "5 phút trước", and from a day on "Hôm qua" by the calendar of the zone, not by hours. Up to a week; the future, and what
 * is older, are left to the absolute form.
 */
export function relativeTime(
  iso: string,
  zone: string,
  { language }: Spoken<TimeWords>,
  now: number,
): string | undefined {
  const ms = instantMs(iso);
  const age = now - ms;
  if (isDay(iso) || !(age >= 0) || age > 7 * DAY) return undefined;
  const format = relativeFormat(language);
  if (age >= DAY) return format.format(-daysBetween(ms, now, zone), 'day');
  return age >= HOUR
    ? format.format(-Math.floor(age / HOUR), 'hour')
    : format.format(-Math.floor(age / MINUTE), 'minute');
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
