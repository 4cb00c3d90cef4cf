import { randomBytes } from 'node:crypto';

/** Digits whose order is that of their bytes, without those that people mistake for others. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

export const isIdentifier = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-hjkmnp-tv-z]{26}$/.test(text);

/** 26 characters: the moment, in the order of time, and 80 random bits. */
export const newIdentifier = (now: number): string =>
  timeOf(now) + [...randomBytes(16)].map((byte) => DIGITS.charAt(byte & 31)).join('');

/** What every identifier made from a moment on comes after. */
export const identifiersFrom = (moment: number): string => timeOf(moment) + '0'.repeat(16);

function timeOf(now: number): string {
  let time = '';
  for (let rest = now, digit = 0; digit < 10; digit++, rest = Math.floor(rest / 32))
    time = DIGITS.charAt(rest % 32) + time;
  return time;
}
