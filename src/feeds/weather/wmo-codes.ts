import type { Condition } from '../../model/condition.js';

/** Codes of WMO table 4677 that Open-Meteo gives. Source: https://open-meteo.com/en/docs, "WMO weather interpretation codes". */
const CODES: Readonly<Record<number, Condition>> = {
  0: 'clear',
  1: 'mostly-clear',
  2: 'partly-cloudy',
  3: 'overcast',
  45: 'fog',
  48: 'fog',
  51: 'drizzle',
  53: 'drizzle',
  55: 'drizzle',
  56: 'freezing-rain',
  57: 'freezing-rain',
  61: 'light-rain',
  63: 'rain',
  65: 'heavy-rain',
  66: 'freezing-rain',
  67: 'freezing-rain',
  71: 'light-snow',
  73: 'snow',
  75: 'heavy-snow',
  77: 'light-snow',
  80: 'light-showers',
  81: 'showers',
  82: 'heavy-showers',
  85: 'snow-showers',
  86: 'snow-showers',
  95: 'thunderstorm',
  96: 'hail',
  99: 'hail',
};

/** Other codes by their decade, as the table groups them. */
const DECADES: Readonly<Record<number, Condition>> = {
  4: 'fog',
  5: 'drizzle',
  6: 'rain',
  7: 'snow',
  8: 'showers',
  9: 'thunderstorm',
};

/** What a code means; what we do not know keeps its number as its text. */
export function wmoCondition(code: unknown): {
  readonly condition?: Condition;
  readonly conditionText?: string;
} {
  if (typeof code !== 'number' || !Number.isInteger(code) || code < 0 || code > 99) return {};
  const condition = CODES[code] ?? DECADES[Math.floor(code / 10)];
  return condition ? { condition } : { conditionText: `WMO ${code}` };
}
