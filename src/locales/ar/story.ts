import type { StoryWords } from '../story.words.js';
import { counted } from './counted.js';
import { ar as time } from './time.js';

export const ar: StoryWords = {
  ...time,
  comments: (count, digits) => counted(count, digits, 'تعليق واحد', 'تعليقان', 'تعليقات', 'تعليقًا', 'تعليق'),
};
