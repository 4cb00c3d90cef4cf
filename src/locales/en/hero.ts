import type { HeroWords } from '../hero.words.js';

export const en: HeroWords = { credit: (name) => `Photo: ${name}` };
