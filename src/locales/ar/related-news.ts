import type { RelatedNewsWords } from '../related-news.words.js';
import { ar as story } from './story.js';

export const ar: RelatedNewsWords = {
  ...story,
  newStories: (count, digits) =>
    count === 1 ? 'خبر جديد' : count === 2 ? 'خبران جديدان' : `${digits} أخبار جديدة`,
  marks: () => import('./card-marks.js').then(({ ar }) => ar),
};
