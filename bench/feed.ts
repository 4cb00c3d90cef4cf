const PLACES = ['Bến Trạch', 'Phú Lễ', 'Ghềnh Vải', 'Cồn Nhạn', 'Đèo Ngựa', 'Vạn Lưới'];

/** A GIF of one dot, of another colour for every story. */
const picture = (index: number): string =>
  `data:image/gif;base64,${btoa(
    String.fromCharCode(
      ...[71, 73, 70, 56, 57, 97, 1, 0, 1, 0, 128, 0, 0, index & 255, index >> 8, 136, 255, 255, 255],
      ...[44, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 68, 1, 0, 59],
    ),
  )}`;

/** Stories in our own model that all have the same fields, so that every row has the same markup. */
export const models = (count: number) =>
  [...new Array<undefined>(count)].map((_, index) => {
    const place = PLACES[index % PLACES.length]!;
    return {
      id: String(index),
      url: `https://bao.example/tin/${index}`,
      title: `${place}: chuyến đò thứ ${index + 1} trong ngày cập bến muộn vì nước lớn`,
      kicker: `Đời sống ${place}`,
      summary: `Người dân ${place} chờ từ sáng sớm; ban quản lý bến nói sẽ thêm ${(index % 4) + 1} chuyến vào cuối tuần.`,
      image: { src: picture(index) },
      published: `2024-04-10T10:${String(index % 60).padStart(2, '0')}:00Z`,
      commentCount: (index % 90) + 1,
    };
  });

/** A JSON Feed of the same stories. */
export const jsonFeed = (count: number) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Báo thử',
  language: 'vi',
  items: models(count).map(({ kicker, image, published, commentCount, ...story }) => ({
    ...story,
    date_published: published,
    image: image.src,
    _tinbox: { kicker, comment_count: commentCount },
  })),
});
