import type { BesideWords } from '../beside.words.js';

export const en: BesideWords = { advertisement: 'Advertisement' };
