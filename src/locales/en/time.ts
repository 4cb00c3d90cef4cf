import type { TimeWords } from '../time.words.js';
import { wallClockWords } from '../wall-clock-words.js';

export const en: TimeWords = {
  day: wallClockWords({ day: 'numeric', month: 'short', year: 'numeric' }),
  clock: wallClockWords({ hour: 'numeric', minute: '2-digit' }),
  moment: (clock, day) => `${day}, ${clock}`,
};
