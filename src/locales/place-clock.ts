import { dayMs, placeMs } from '../model/place-time.js';
import type { TimeWords } from './time.words.js';
import type { Spoken } from './words.js';

/** Milliseconds since 1970 as the clocks of the place show a time that carries their offset. */
export const wallOf = (time: string): number =>
  time.length > 10 ? placeMs(`${time.slice(0, 19)}Z`) : dayMs(time);

/** A time of the place in full: "20:00 10/04/2024". @param time RFC 3339 with the offset of the place. */
export function placeTime(time: string, { words, language }: Spoken<TimeWords>): string {
  const wall = wallOf(time);
  return words.moment(words.clock(wall, language), words.day(wall, language));
}
