import type { PostedWords } from '../posted.words.js';

export const vi: PostedWords = {
  pending: 'Toà soạn đã nhận ý kiến của bạn. Ý kiến đang chờ duyệt và hiện ra ở đây sau khi được biên tập.',
};
