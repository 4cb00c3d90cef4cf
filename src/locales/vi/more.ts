import type { MoreWords } from '../more.words.js';

export const vi: MoreWords = {
  more: 'Xem thêm tin',
  loading: 'Đang tải thêm tin',
  failed: 'Chưa tải được thêm tin.',
  retry: 'Thử lại',
  end: 'Đã hết tin.',
  added: (_, digits) => `Thêm ${digits} tin`,
};
