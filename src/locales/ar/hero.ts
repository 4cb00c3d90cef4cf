import type { HeroWords } from '../hero.words.js';

export const ar: HeroWords = { credit: (name) => `الصورة: ${name}` };
