import type { CardWords } from '../card.words.js';
import { en as story } from './story.js';

export const en: CardWords = {
  ...story,
  credit: (name) => `Photo: ${name}`,
  updated: 'Updated',
  marks: () => import('./card-marks.js').then(({ en }) => en),
};
