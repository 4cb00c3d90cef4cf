import { cached } from './formatters.js';
import type { WallClockWords } from './time.words.js';

/** As `Intl` words a wall clock. Its zone is always UTC: the instant is shifted before, which serves offsets that old browsers do not take as zones. */
export const wallClockWords =
  (options: Intl.DateTimeFormatOptions): WallClockWords =>
  (wall, language) =>
    cached(
      Object.values(options).join(),
      language,
      (tag) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }),
    ).format(wall);
