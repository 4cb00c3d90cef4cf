import type { NearWords } from '../near.words.js';

export const en: NearWords = {
  today: (clock) => `Today, ${clock}`,
  yesterday: (clock) => `Yesterday, ${clock}`,
};
