import type { RelatedNewsWords } from '../related-news.words.js';
import { vi as card } from './card.js';

export const vi: RelatedNewsWords = {
  ...card,
  newStories: (_, digits) => `${digits} tin mới`,
};
