import { cached } from './formatters.js';

/** Numbers with so many places behind the point at the most. */
export const decimalFormat = (language: string, places: number): Intl.NumberFormat =>
  cached(
    `decimal${places}`,
    language,
    (tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: places, useGrouping: false }),
  );
