import type { PlacesWords } from '../places.words.js';

export const en: PlacesWords = {
  places: 'Places',
  near: 'Near me',
  says: {
    asking: 'Asking your browser',
    none: 'None of these places is near you',
    refused: 'Your browser does not say where you are',
    failed: 'There is no forecast for that place now',
  },
};
