import type { Article, Picture } from '../src/model/article.js';
import { picture } from './pictures.js';

/** A moment so many hours ago, as feeds write it. */
export const hoursAgo = (hours: number): string =>
  new Date(Date.now() - hours * 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');

const page = (slug: string): { readonly id: string; readonly url: string } => ({
  id: slug,
  url: `https://bao.example/${slug}`,
});

const drawn = (name: string, alt: string, more: Partial<Picture> = {}): Picture => ({
  src: picture(name),
  width: 1200,
  height: 800,
  alt,
  credit: 'Mai Khuê',
  ...more,
});

/** Still being reported. */
export const live: Article = {
  ...page('bong-da-truc-tiep'),
  title: 'Trạch Giang dẫn Hải Lộc 2–1 khi còn mười phút',
  section: 'Bóng đá',
  summary: 'Cú đá phạt của đội trưởng đưa chủ nhà vượt lên, khán đài bờ sông không còn ai ngồi.',
  image: drawn('football', 'Sân cỏ bên sông trước giờ bóng lăn'),
  published: hoursAgo(0.2),
  live: true,
  commentCount: 46,
};

/** A film of six minutes and twenty-four seconds. */
export const video: Article = {
  ...page('pha-dem'),
  title: 'Chuyến phà đêm cuối cùng ở bến Mía',
  kicker: 'Phóng sự',
  section: 'Giao thông',
  summary: 'Từ ngày mai xe chạy thẳng qua cầu; người lái phà tắt máy, buộc dây, rồi đi bộ về nhà.',
  image: drawn('ferry', 'Chiếc phà gỗ rời bến lúc chạng vạng', { focus: { x: 0.5, y: 0.75 } }),
  published: '2024-04-09T15:00:00Z',
  media: { kind: 'video', duration: 384 },
};

/** Pictures to leaf through. */
export const gallery: Article = {
  ...page('nuoc-do'),
  title: 'Mùa nước đổ trên ruộng bậc thang Nậm Kha',
  section: 'Nông thôn',
  summary: 'Mười hai bức ảnh chụp trong một tuần, khi cả sườn núi thành một tấm gương.',
  image: drawn('terrace', 'Ruộng bậc thang ngập nước'),
  published: '2024-04-09T01:30:00Z',
  media: { kind: 'gallery' },
};

/** For members, by two authors, changed once since. */
export const members: Article = {
  ...page('thu-vien'),
  title: 'Người giữ thư viện của làng chài',
  kicker: 'Chân dung',
  section: 'Giáo dục',
  summary: 'TGG - Chị Lữ Thị Ngần cho mượn sách theo con nước: thuyền ra khơi mang đi, thuyền về mang trả.',
  dateline: 'TGG',
  image: drawn('library', 'Kệ sách trong căn nhà nhìn ra biển', { focus: { x: 0.25, y: 0.5 } }),
  published: '2024-04-08T10:02:00Z',
  updated: '2024-04-08T12:30:00Z',
  authors: [{ name: 'Hồ Vĩnh An' }, { name: 'Đoàn Thu Sương' }],
  access: 'members',
  commentCount: 24,
};

/** Paid content: the label comes with it and cannot be hidden. */
export const sponsored: Article = {
  ...page('vuon-che'),
  title: 'Chè Đồi Sương mở vườn đón khách hái búp đầu xuân',
  summary: 'Đặt chỗ từ hai người, hợp tác xã lo xe đưa lên đồi và một ấm chè nóng.',
  image: drawn('tea-hill', 'Những luống chè trên đồi'),
  sponsored: true,
  sponsor: 'HTX Đồi Sương',
};

/** Words alone. */
export const withoutPicture: Article = {
  ...page('lich-tiem'),
  title: 'Lịch tiêm nhắc cho trẻ ở chín trạm y tế xã',
  section: 'Sức khoẻ',
  summary: 'Các trạm làm việc cả sáng thứ Bảy trong hai tuần tới.',
  published: hoursAgo(5),
  commentCount: 12,
};

/** Its picture is gone from the server. */
export const brokenPicture: Article = {
  ...page('ho-chua'),
  title: 'Đập Suối Vầu xả tràn sớm, vùng hạ du được báo trước sáu giờ',
  section: 'Thuỷ lợi',
  summary: 'Loa xã, tin nhắn và một chiếc xuồng máy đi dọc hai bờ.',
  image: {
    src: new URL('/khong-con-anh.jpg', location.href).href,
    width: 1200,
    height: 800,
    alt: 'Đập tràn',
  },
  published: '2024-04-07T02:15:00Z',
};

/** Long, with marks stacked above and below capital letters. */
export const long: Article = {
  ...page('bang-chu'),
  title:
    'Bộ chữ gỗ Ế, Ặ, Ữ cuối cùng của xưởng in Nguyễn Hữu Dưỡng được phục dựng sau ba mươi mốt năm nằm kho, và những người thợ xếp chữ kể vì sao họ chưa bao giờ bỏ sót một dấu nào',
  kicker: 'Hồ sơ ẾẶỮ',
  summary:
    'Ế hàng suốt hai mùa, máy dừng hẳn, ngăn chữ Ặ và Ữ bị mối ăn mất chân: chuyện một nghề tưởng đã mất, kể bằng chính những con chữ còn lại trong ngăn kéo, hết ngăn này sang ngăn khác, cho tới con chữ sau cùng.',
  image: drawn('craft-village', 'Ngăn kéo chữ gỗ trong xưởng'),
  published: '2024-04-06T09:20:00Z',
  commentCount: 1204,
  access: 'registered',
};

/** The stories of most examples, in the order an editor gave them. */
export const news: readonly Article[] = [live, video, withoutPicture, sponsored, members];
