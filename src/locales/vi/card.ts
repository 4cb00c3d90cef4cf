import type { CardWords } from '../card.words.js';
import { vi as time } from './time.js';

export const vi: CardWords = {
  ...time,
  live: 'Trực tiếp',
  sponsored: 'Được tài trợ',
  access: { registered: 'Cần đăng nhập', members: 'Hội viên' },
  media: { video: 'Video', audio: 'Âm thanh', gallery: 'Chùm ảnh' },
  duration: (minutes, seconds) => (minutes ? `${minutes} phút ` : '') + `${seconds} giây`,
  comments: (_, digits) => `${digits} bình luận`,
  credit: (name) => `Ảnh: ${name}`,
  newTab: 'mở trong thẻ mới',
  updated: 'Cập nhật',
};
