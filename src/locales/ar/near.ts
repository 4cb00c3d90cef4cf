import type { NearWords } from '../near.words.js';

export const ar: NearWords = {
  today: (clock) => `اليوم، ${clock}`,
  yesterday: (clock) => `أمس، ${clock}`,
};
