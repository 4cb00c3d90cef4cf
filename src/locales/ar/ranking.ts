import type { RankingWords } from '../ranking.words.js';

export const ar: RankingWords = {
  latest: 'أحدث الأخبار',
  reasons: {
    pin: 'اختيار المحرّرين',
    tag: 'الموضوع نفسه',
    words: 'يتناول أيضًا',
    section: 'القسم نفسه',
    latest: 'جديد',
  },
};
