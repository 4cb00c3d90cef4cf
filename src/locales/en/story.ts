import type { StoryWords } from '../story.words.js';
import { counted } from './counted.js';
import { en as time } from './time.js';

export const en: StoryWords = { ...time, comments: (count, digits) => counted(count, digits, 'comment') };
