import type { TimeWords } from '../time.words.js';

export const vi: TimeWords = {
  day: { day: '2-digit', month: '2-digit', year: 'numeric' },
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  moment: (clock, day) => `${clock} ${day}`,
};
