import type { CommentCountWords } from '../comment-count.words.js';
import { counted } from './counted.js';

export const ar: CommentCountWords = {
  comments: (count, digits) => counted(count, digits, 'تعليق واحد', 'تعليقان', 'تعليقات', 'تعليقًا', 'تعليق'),
  none: 'لا تعليقات بعد',
};
