import type { PostedWords } from '../posted.words.js';

export const ar: PostedWords = {
  pending: 'وصل تعليقك إلى هيئة التحرير. هو بانتظار المراجعة ويظهر هنا بعد نشره.',
};
