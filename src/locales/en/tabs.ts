import type { TabsWords } from '../tabs.words.js';

export const en: TabsWords = {
  lists: 'Lists of stories',
  failed: 'These stories could not be loaded.',
  again: 'Try again',
  empty: 'No stories yet.',
};
