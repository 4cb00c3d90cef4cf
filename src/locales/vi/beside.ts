import type { BesideWords } from '../beside.words.js';

export const vi: BesideWords = { advertisement: 'Quảng cáo' };
