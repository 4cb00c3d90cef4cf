import type { CarouselWords } from '../carousel.words.js';

export const en: CarouselWords = { stories: 'Stories', previous: 'Previous stories', next: 'Next stories' };
