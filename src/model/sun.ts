import type { Coordinates } from './forecast.js';
import { dayMs } from './place-time.js';

const DEGREE = Math.PI / 180;
const DAY = 86_400_000;
/** Noon of 1 January 2000 in UTC, from which the mean longitude of the sun is counted. */
const EPOCH = Date.UTC(2000, 0, 1, 12);
/** Degrees below the horizon at which the upper limb, lifted by the air, is seen to rise. */
const HORIZON = -0.833;

/** Milliseconds since 1970; or the sun is up, or down, for the whole day. */
export type SunTimes = { readonly sunrise: number; readonly sunset: number } | 'day' | 'night';

const sin = (degrees: number): number => Math.sin(degrees * DEGREE);
const cos = (degrees: number): number => Math.cos(degrees * DEGREE);

/** Declination and equation of time (in degrees) at a moment, after the low-precision formulas of the Astronomical Almanac. */
function sunAt(ms: number): { readonly declination: number; readonly equation: number } {
  const days = (ms - EPOCH) / DAY;
  const anomaly = 357.529 + 0.98560028 * days;
  const mean = 280.459 + 0.98564736 * days;
  const longitude = mean + 1.915 * sin(anomaly) + 0.02 * sin(2 * anomaly);
  const tilt = 23.439 - 0.00000036 * days;
  const declination = Math.asin(sin(tilt) * sin(longitude)) / DEGREE;
  const ascension = Math.atan2(cos(tilt) * sin(longitude), cos(longitude)) / DEGREE;
  const equation = ((((mean - ascension) % 360) + 540) % 360) - 180;
  return { declination, equation };
}

/**
 * When the sun rises and sets on a day of the local calendar; right to two minutes below the polar circles.
 * Source: The Astronomical Almanac, section C, low-precision formulas for the sun.
 * @param day `2024-04-10`
 */
export function sunTimes(day: string, { latitude, longitude }: Coordinates): SunTimes {
  // Noon by the local meridian: the calendar day of the place, whatever its clocks say.
  const noon = dayMs(day) + DAY / 2 - (longitude / 360) * DAY;
  const { declination, equation } = sunAt(noon);
  const transit = noon - (equation / 360) * DAY;
  const angle = (sin(HORIZON) - sin(latitude) * sin(declination)) / (cos(latitude) * cos(declination));
  if (angle <= -1) return 'day';
  if (!(angle < 1)) return 'night';
  const half = (Math.acos(angle) / DEGREE / 360) * DAY;
  return { sunrise: transit - half, sunset: transit + half };
}

/** Whether the sun stands above the horizon. */
export function isSunUp(ms: number, { latitude, longitude }: Coordinates): boolean {
  const { declination, equation } = sunAt(ms);
  const hour = ((ms % DAY) / DAY) * 360 - 180 + longitude + equation;
  const height = sin(latitude) * sin(declination) + cos(latitude) * cos(declination) * cos(hour);
  return height > sin(HORIZON);
}
