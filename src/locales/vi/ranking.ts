import type { RankingWords } from '../ranking.words.js';

export const vi: RankingWords = {
  latest: 'Tin mới nhất',
  reasons: {
    pin: 'Toà soạn chọn',
    tag: 'Cùng chủ đề',
    words: 'Cùng nhắc đến',
    section: 'Cùng chuyên mục',
    latest: 'Tin mới',
  },
};
