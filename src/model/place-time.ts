import { offsetMinutes } from './time-zone.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Milliseconds around 1970 that dates reach, less the days that zones take. */
const LONGEST = 8.63e15;

const TIME =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?:Z|([+-])(0\d|1[0-5]):([0-5]\d))$/;

/** Offsets by zone and day of UTC: asking the browser for each hour of a week would cost more than all the rest. */
const offsets = new Map<string, number>();

/** Minutes by which the clocks of a zone are ahead of UTC; 0 for a zone that is not known here. */
function offsetOn(ms: number, zone: string): number {
  const offsetAt = (moment: number): number => offsetMinutes(moment, zone) ?? 0;
  const day = Math.floor(ms / DAY);
  const key = zone + day;
  if (!offsets.has(key)) {
    if (offsets.size > 500) offsets.clear();
    const offset = offsetAt(day * DAY);
    // On a day on which clocks are changed every hour is asked for.
    offsets.set(key, offset === offsetAt((day + 1) * DAY) ? offset : 0);
  }
  return offsets.get(key) || offsetAt(ms);
}

const pad = (number: number): string => `${number}`.padStart(2, '0');

/**
 * A moment as the clocks of a zone show it, with their offset: `2024-04-10T17:00:00+07:00`.
 * @param ms Milliseconds since 1970.
 * @returns '' for what is no moment.
 */
export function inZone(ms: number, zone: string): string {
  if (!(Math.abs(ms) < LONGEST)) return '';
  const offset = offsetOn(ms, zone);
  const size = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  const wall = new Date(ms + offset * MINUTE).toISOString().slice(0, 19);
  return `${wall}${sign}${pad(Math.trunc(size / 60))}:${pad(size % 60)}`;
}

/**
 * Reads RFC 3339 with an offset or `Z`, seconds and their fractions optional.
 * @returns Milliseconds since 1970; NaN for every other form, for days that no calendar has, and for local times.
 */
export function placeMs(time: string): number {
  const [, day = '', hours, minutes, seconds = 0, sign, ...offset] = TIME.exec(time) ?? [];
  const [east = 0, more = 0] = offset.map(Number);
  const local = dayMs(day) + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign ? local - Number(`${sign}1`) * (east * 60 + more) * MINUTE : local;
}

/** Milliseconds from 1970 to the midnight, in UTC, of a day `2024-04-10`; NaN for what is no day. */
export function dayMs(day: string): number {
  const [, year = NaN, month = NaN, date = NaN] = (/^(\d{4})-(0[1-9]|1[0-2])-(\d\d)$/.exec(day) ?? []).map(
    Number,
  );
  const ms = Date.UTC(year, month - 1, date);
  // The 31st of April would be the 1st of May, and the year 24 that of 1924.
  return new Date(ms).getUTCDate() === date && year > 99 ? ms : NaN;
}

const clockMs = (clock: string): number => {
  const [hours = NaN, minutes = NaN] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * MINUTE;
};

/** The day that the zone's calendar shows at a moment: `2024-04-10`. */
export const dayIn = (ms: number, zone: string): string => inZone(ms, zone).slice(0, 10);

/** The day so many days later; earlier for less than 0. '' for what is no day. */
export function dayAfter(day: string, days = 1): string {
  const ms = dayMs(day) + days * DAY;
  return ms === ms ? new Date(ms).toISOString().slice(0, 10) : '';
}

/**
 * The moment at which the clocks of a zone show a local time (`2024-04-10T17:00`, or a day for its midnight). An hour that
 * comes twice is the first of the two; one that is left out counts on from the clocks before the change.
 * @returns NaN for what is no local time and for a zone that is not known here.
 */
export function localMs(local: string, zone: string): number {
  const [day = '', clock = '00:00'] = local.split('T');
  const wall = dayMs(day) + clockMs(clock.slice(0, 5));
  const before = (offsetMinutes(wall - DAY, zone) ?? NaN) * MINUTE;
  const after = (offsetMinutes(wall + DAY, zone) ?? NaN) * MINUTE;
  const isAfter = (offsetMinutes(wall - after, zone) ?? NaN) * MINUTE === after;
  const isBefore = (offsetMinutes(wall - before, zone) ?? NaN) * MINUTE === before;
  return !isBefore && isAfter ? wall - after : wall - before;
}
