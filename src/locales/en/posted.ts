import type { PostedWords } from '../posted.words.js';

export const en: PostedWords = {
  pending: 'The newsroom has your comment. It waits for an editor and appears here once it is published.',
};
