import type { CardMarkWords } from '../card-marks.words.js';
import { counted } from './counted.js';

export const en: CardMarkWords = {
  live: 'Live',
  sponsored: 'Sponsored',
  access: { registered: 'Sign-in needed', members: 'Members' },
  media: { video: 'Video', audio: 'Audio', gallery: 'Pictures' },
  duration: (minutes, seconds) =>
    (minutes ? `${counted(minutes, `${minutes}`, 'minute')} ` : '') +
    counted(seconds, `${seconds}`, 'second'),
  newTab: 'opens in a new tab',
};
