import { instantMs, offsetMinutes } from '../model/time-zone.js';
import type { DateOrder } from './adapter.js';
import { foldText } from './fold-text.js';

export interface DateHints {
  /** The zone of times that name none: an IANA name or an offset. Without it such times are not read. */
  readonly timeZone?: string | undefined;
  /** How `10/04/2024` is meant. Default `dmy`. */
  readonly dateOrder?: DateOrder | undefined;
}

export interface ReadDate {
  /** `2024-04-10T10:04:00Z`, or `2024-04-10` where no hour is known. */
  readonly iso: string;
  /** The zone, or which number is the day, was taken from the hints. */
  readonly guessed: boolean;
}

type Take = (pattern: RegExp) => readonly (string | undefined)[] | null;

const DAY = 86_400_000;
const WEEKDAY =
  /(?:thứ ?(?:[2-7]|hai|ba|tư|năm|sáu|b[ảẩ]y)|chủ nhật|\bcn|\bt[2-7]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)(?![\p{L}\d])/u;
const NUMBERS = /(\d{1,4})([-/.])(\d\d?)\2(\d{1,4})/;
const NAMED = /(\d\d?)[ -](?:([a-z]{3})[a-z]*|tháng (\d\d?),?(?: năm)?)[ -](\d{4}|\d\d)(?!\d)/;
const ZONE = /(?:gmt|utc?)? ?[+−-]\d\d?(?::?\d\d)?(?![\d:])|gmt|utc?|z|ict|[ecmp][sd]t/;
const TIME = /\b(\d\d?)[:h](\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?![\d:])(?: ?(?:([ap])m|(sa|ch))\b)?/;

/**
 * Reads a date strictly, by our own rules, in the forms that feeds are known to hold: RFC 3339; `2024-04-10 17:04`;
 * RFC 822; `10/04/2024` with a time before or after it and a Vietnamese weekday; Unix seconds and milliseconds;
 * `/Date(1712743440000)/`.
 * @returns Undefined for everything else, for days that no calendar has, for zeros in any form, for a time whose zone
 * nobody names, and for ten digits that are an hour of a day as well as Unix seconds: `2024041017`.
 */
export function readDate(value: unknown, { timeZone, dateOrder }: DateHints): ReadDate | undefined {
  const text = foldText(value);
  const [, net, number = net] = /^\/Date\((\d+)(?:[+-]\d{4})?\)\/$|^(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (number && isHour(number)) return undefined;
  if (number) return moment(net ? Number(net) : unixMs(Number(number)), false);
  if (text.length > 80) return undefined;

  let rest = text.toLowerCase().replace(/(\d)t(?=\d)/, '$1 ');
  const take: Take = (pattern) => {
    const found = pattern.exec(rest);
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found;
  };
  take(WEEKDAY);
  const day = readDay(take, dateOrder);
  const zone = take(ZONE)?.[0]?.trim();
  const [time, hour = '', minute, second = '00', half, period] = take(TIME) ?? [];
  if (!day || !/^(?:[ ,|()–-]|ngày|lúc)*$/.test(rest)) return undefined;
  if (!time) return instantMs(day.iso) >= 365 * DAY ? day : undefined;

  const evening = half === 'p' || period === 'ch';
  const hours =
    !half && !period
      ? hour
      : Number(hour) > (evening ? 23 : 12)
        ? NaN
        : (Number(hour) % 12) + (evening ? 12 : 0);
  const local = instantMs(`${day.iso}T${`${hours}`.padStart(2, '0')}:${minute}:${second}Z`);
  return moment(toUtc(local, american(zone) ?? timeZone), day.guessed || !zone);
}

function readDay(take: Take, order: DateOrder = 'dmy'): ReadDate | undefined {
  const [, first = '', , second = '', last = ''] = take(NUMBERS) ?? [];
  if (first.length > 2 || (first && order === 'ymd')) return toDay(first, second, last, first.length < 3);
  const sure = first === second || Number(first) > 12 || Number(second) > 12;
  if (first) return order === 'mdy' ? toDay(last, first, second, !sure) : toDay(last, second, first, !sure);
  const [, day = '', name = '', month, year = ''] = take(NAMED) ?? [];
  return toDay(year, month ?? `${'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name) / 3 + 1}`, day, false);
}

function toDay(year: string, month: string, day: string, guessed: boolean): ReadDate | undefined {
  const century = year.length === 2 ? (year < '70' ? '20' : '19') : '';
  const iso = [century + year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return instantMs(iso) === instantMs(iso) ? { iso, guessed } : undefined;
}

/** Seconds or milliseconds: every other count of digits is some other number, such as `20240410170400`. */
/** `2024041017`: as seconds it would be a day of 2034. */
const isHour = (digits: string): boolean => {
  const [, year = '', ...rest] = /^(199\d|20\d\d|2100)(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  return instantMs(`${[year, ...rest.slice(0, 2)].join('-')}T${rest[2]}:00:00Z`) > 0;
};

const unixMs = (number: number): number =>
  number < 1e10 ? number * 1000 : number >= 1e12 && number < 1e13 ? number : NaN;

/** The zones that RFC 822 knows by name, EST, EDT and their like, and that of Vietnam. */
const american = (zone: string | undefined): string | undefined =>
  zone && /^[ecmp][sd]t$/.test(zone)
    ? `-${5 + 'ecmp'.indexOf(zone.charAt(0)) - (zone.charAt(1) === 'd' ? 1 : 0)}`
    : zone === 'ict'
      ? '+7'
      : zone;

/**
 * The moment that a zone's clocks show. An hour that comes twice is the first of the two; one that is left out counts on
 * from the clocks before the change.
 */
function toUtc(local: number, zone = ''): number {
  const before = offsetMinutes(local - DAY, zone) ?? NaN;
  const after = offsetMinutes(local + DAY, zone) ?? NaN;
  const [early, late] = [local - before * 60_000, local - after * 60_000];
  return offsetMinutes(early, zone) !== before && offsetMinutes(late, zone) === after ? late : early;
}

/** No story is of 1970 or older: a zero in some form, in some zone. */
const moment = (ms: number, guessed: boolean): ReadDate | undefined =>
  ms >= 365 * DAY && ms < 2.5e14
    ? { iso: `${new Date(ms).toISOString().slice(0, 19)}Z`, guessed }
    : undefined;
