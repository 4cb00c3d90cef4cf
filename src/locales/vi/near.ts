import type { NearWords } from '../near.words.js';

export const vi: NearWords = {
  today: (clock) => `${clock} hôm nay`,
  yesterday: (clock) => `Hôm qua, ${clock}`,
};
