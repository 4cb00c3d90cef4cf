import type { StoryWords } from '../story.words.js';
import { vi as time } from './time.js';

export const vi: StoryWords = { ...time, comments: (_, digits) => `${digits} bình luận` };
