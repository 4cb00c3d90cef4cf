import type { CardWords } from '../card.words.js';
import { ar as story } from './story.js';

export const ar: CardWords = {
  ...story,
  credit: (name) => `الصورة: ${name}`,
  updated: 'آخر تحديث',
  marks: () => import('./card-marks.js').then(({ ar }) => ar),
};
