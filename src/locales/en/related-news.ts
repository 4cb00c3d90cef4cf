import type { RelatedNewsWords } from '../related-news.words.js';
import { en as card } from './card.js';

export const en: RelatedNewsWords = {
  ...card,
  newStories: (count, digits) => `${digits} new ${count === 1 ? 'story' : 'stories'}`,
};
