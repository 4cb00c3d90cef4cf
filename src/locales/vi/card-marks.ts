import type { CardMarkWords } from '../card-marks.words.js';

export const vi: CardMarkWords = {
  live: 'Trực tiếp',
  sponsored: 'Được tài trợ',
  access: { registered: 'Cần đăng nhập', members: 'Hội viên' },
  media: { video: 'Video', audio: 'Âm thanh', gallery: 'Chùm ảnh' },
  duration: (minutes, seconds) => (minutes ? `${minutes} phút ` : '') + `${seconds} giây`,
  newTab: 'mở trong thẻ mới',
};
