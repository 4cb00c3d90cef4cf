import type { CommentCountWords } from '../comment-count.words.js';

export const vi: CommentCountWords = {
  comments: (_, digits) => `${digits} bình luận`,
  none: 'Chưa có bình luận',
};
