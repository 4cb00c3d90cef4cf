import type { Article } from '../src/model/article.js';

const PLACES = ['Bến Trạch', 'Phú Lễ', 'Ghềnh Vải', 'Cồn Nhạn', 'Đèo Ngựa', 'Vạn Lưới'];
const PICTURE =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"%3E%3Cpath fill="%23678" d="M0 0h3v2H0z"/%3E%3C/svg%3E';

/** Stories that all have the same fields, so that every row has the same markup. */
export const articles = (count: number): Article[] =>
  [...new Array<undefined>(count)].map((_, index) => {
    const place = PLACES[index % PLACES.length]!;
    return {
      id: String(index),
      url: `https://bao.example/tin/${index}`,
      title: `${place}: chuyến đò thứ ${index + 1} trong ngày cập bến muộn vì nước lớn`,
      kicker: `Đời sống ${place}`,
      summary: `Người dân ${place} chờ từ sáng sớm; ban quản lý bến nói sẽ thêm ${(index % 4) + 1} chuyến vào cuối tuần.`,
      published: `2024-04-10T10:${String(index % 60).padStart(2, '0')}:00Z`,
      image: { src: PICTURE, width: 300, height: 200 },
      commentCount: (index % 90) + 1,
    };
  });
