import type { TimeWords } from '../time.words.js';

export const ar: TimeWords = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  clock: { hour: 'numeric', minute: '2-digit' },
  moment: (clock, day) => `${day}، ${clock}`,
};
