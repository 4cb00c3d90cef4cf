import type { TimeWords } from '../time.words.js';

/*
 * Figures in a fixed order, as `Intl` writes them for Vietnamese too: but making its formatters would be half of the work of
 * drawing the first list.
 */
const two = (figure: number): string => (figure < 10 ? `0${figure}` : `${figure}`);

export const vi: TimeWords = {
  day(wall) {
    const date = new Date(wall);
    return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
  },
  clock(wall) {
    const minutes = Math.floor(wall / 60_000) % 1440;
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  },
  moment: (clock, day) => `${clock} ${day}`,
};
