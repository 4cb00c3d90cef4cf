import type { BesideWords } from '../beside.words.js';

export const ar: BesideWords = { advertisement: 'إعلان' };
