import type { CarouselWords } from '../carousel.words.js';

export const ar: CarouselWords = { stories: 'أخبار', previous: 'الأخبار السابقة', next: 'الأخبار التالية' };
