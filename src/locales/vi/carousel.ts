import type { CarouselWords } from '../carousel.words.js';

export const vi: CarouselWords = { stories: 'Tin bài', previous: 'Các tin trước', next: 'Các tin sau' };
