import type { HeroWords } from '../hero.words.js';

export const vi: HeroWords = { credit: (name) => `Ảnh: ${name}` };
