import type { RankingWords } from '../ranking.words.js';

export const en: RankingWords = {
  latest: 'Latest',
  reasons: {
    pin: 'Editors’ choice',
    tag: 'Same topic',
    words: 'Also about',
    section: 'Same section',
    latest: 'New',
  },
};
