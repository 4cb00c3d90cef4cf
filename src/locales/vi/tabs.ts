import type { TabsWords } from '../tabs.words.js';

export const vi: TabsWords = {
  lists: 'Danh sách tin',
  failed: 'Chưa tải được tin.',
  again: 'Thử lại',
  empty: 'Chưa có tin nào.',
};
