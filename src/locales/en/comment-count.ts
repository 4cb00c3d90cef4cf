import type { CommentCountWords } from '../comment-count.words.js';

export const en: CommentCountWords = {
  comments: (count, digits) => `${digits} ${count === 1 ? 'comment' : 'comments'}`,
  none: 'No comments yet',
};
