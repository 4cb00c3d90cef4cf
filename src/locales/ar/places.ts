import type { PlacesWords } from '../places.words.js';

export const ar: PlacesWords = {
  places: 'الأماكن',
  near: 'بالقرب مني',
  says: {
    asking: 'يُسأل المتصفح',
    none: 'لا مكان منها قريب منك',
    refused: 'لا يخبر المتصفح بموقعك',
    failed: 'لا توقعات لذلك المكان الآن',
  },
};
