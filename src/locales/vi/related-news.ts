import type { RelatedNewsWords } from '../related-news.words.js';
import { vi as story } from './story.js';

export const vi: RelatedNewsWords = {
  ...story,
  newStories: (_, digits) => `${digits} tin mới`,
  marks: () => import('./card-marks.js').then(({ vi }) => vi),
};
