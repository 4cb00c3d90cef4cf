import type { TabsWords } from '../tabs.words.js';

export const ar: TabsWords = {
  lists: 'قوائم الأخبار',
  failed: 'تعذّر تحميل هذه الأخبار.',
  again: 'إعادة المحاولة',
  empty: 'لا توجد أخبار بعد.',
};
