import { readDate } from '../../../src/feeds/dates.js';
import { instantMs } from '../../../src/model/time-zone.js';

/** Milliseconds until a feed is asked for again after its first failure; each further one doubles it. */
const FIRST_PAUSE = 15_000;
/** The longest that a server may ask us to stay away, in milliseconds. */
const PATIENCE = 3_600_000;

/**
 * When to ask again, in milliseconds from now: a tenth sooner or later than said, so that feeds and instances do not
 * ask in step; sooner after failures, though never sooner than the server allows.
 * @param every Seconds between two fetches.
 * @param failures Failures in a row, this one included.
 * @param random 0 to 1.
 */
export function pauseBefore(every: number, failures: number, random: number, retryAfter: number = 0): number {
  const plain = every * 1000;
  const pause = failures > 0 ? Math.min(plain, FIRST_PAUSE * 2 ** Math.min(failures - 1, 20)) : plain;
  return Math.round(Math.max(pause * (0.9 + random * 0.2), Math.min(retryAfter, PATIENCE)));
}

/** Milliseconds of a `Retry-After`, in seconds or as a date (RFC 9110 §10.2.3); 0 where it says nothing. */
export function retryAfter(headers: Headers, now: number): number {
  const value = headers.get('retry-after') ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const until = readDate(value, {});
  return until ? Math.max(0, instantMs(until.iso) - now) : 0;
}
