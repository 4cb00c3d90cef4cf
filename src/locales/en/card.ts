import type { CardWords } from '../card.words.js';
import { en as time } from './time.js';

const counted = (count: number, digits: string, noun: string): string =>
  `${digits} ${noun}${count === 1 ? '' : 's'}`;

export const en: CardWords = {
  ...time,
  live: 'Live',
  sponsored: 'Sponsored',
  access: { registered: 'Sign-in needed', members: 'Members' },
  media: { video: 'Video', audio: 'Audio', gallery: 'Pictures' },
  duration: (minutes, seconds) =>
    (minutes ? `${counted(minutes, `${minutes}`, 'minute')} ` : '') +
    counted(seconds, `${seconds}`, 'second'),
  comments: (count, digits) => counted(count, digits, 'comment'),
  credit: (name) => `Photo: ${name}`,
  newTab: 'opens in a new tab',
  updated: 'Updated',
};
