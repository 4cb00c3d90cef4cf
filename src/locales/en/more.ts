import type { MoreWords } from '../more.words.js';

export const en: MoreWords = {
  more: 'More stories',
  loading: 'Loading more stories',
  failed: 'More stories could not be loaded.',
  retry: 'Try again',
  end: 'No more stories.',
  added: (count, digits) => `${digits} more ${count === 1 ? 'story' : 'stories'}`,
};
