import type { RelatedNewsWords } from '../related-news.words.js';
import { ar as card } from './card.js';

export const ar: RelatedNewsWords = {
  ...card,
  newStories: (count, digits) =>
    count === 1 ? 'خبر جديد' : count === 2 ? 'خبران جديدان' : `${digits} أخبار جديدة`,
};
