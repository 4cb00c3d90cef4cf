import type { TimeWords } from '../time.words.js';

/*
 * Figures in a fixed order, as `Intl` writes them for Vietnamese too: but making its formatters would be half of the work of
 * drawing the first list.
 */
const iso = (wall: number): string => new Date(wall).toISOString();

export const vi: TimeWords = {
  day: (wall) => iso(wall).slice(0, 10).split('-').reverse().join('/'),
  clock: (wall) => iso(wall).slice(11, 16),
  moment: (clock, day) => `${clock} ${day}`,
};
