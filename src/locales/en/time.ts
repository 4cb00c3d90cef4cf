import type { TimeWords } from '../time.words.js';

export const en: TimeWords = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  clock: { hour: 'numeric', minute: '2-digit' },
  moment: (clock, day) => `${day}, ${clock}`,
};
