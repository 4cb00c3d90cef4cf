import type { PlacesWords } from '../places.words.js';

export const vi: PlacesWords = {
  places: 'Nơi xem thời tiết',
  near: 'Gần tôi',
  says: {
    asking: 'Đang hỏi trình duyệt',
    none: 'Không có nơi nào gần đây',
    refused: 'Trình duyệt không cho biết vị trí',
    failed: 'Chưa lấy được dự báo cho nơi ấy',
  },
};
