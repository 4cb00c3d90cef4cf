import type { CardWords } from '../card.words.js';
import { vi as story } from './story.js';

export const vi: CardWords = {
  ...story,
  credit: (name) => `Ảnh: ${name}`,
  updated: 'Cập nhật',
  marks: () => import('./card-marks.js').then(({ vi }) => vi),
};
