import type { RelatedNewsWords } from '../related-news.words.js';
import { en as story } from './story.js';

export const en: RelatedNewsWords = {
  ...story,
  newStories: (count, digits) => `${digits} new ${count === 1 ? 'story' : 'stories'}`,
  marks: () => import('./card-marks.js').then(({ en }) => en),
};
