import { localTime } from './local-time.mjs';

/**
 * The JSON of a newsroom's own system: its own names, dates without a zone, HTML entities in the title.
 * @param {import('./edition.mjs').Edition} edition
 */
export const homeMade = ({ paper, stories }) => ({
  type: 'application/json; charset=utf-8',
  body: JSON.stringify({
    ma: 200,
    thong_bao: '',
    data: {
      tong: stories.length,
      list: stories.map((story) => ({
        ma_bai: story.number,
        tieu_de: story.title.replace(/&/g, '&amp;').replace(/“|”/g, '&quot;'),
        mo_ta: story.summary,
        duong_dan: story.url,
        chuyen_muc: { ma: 3, ten: story.section },
        anh: story.picture && {
          url: story.picture.src,
          rong: story.picture.width,
          cao: story.picture.height,
        },
        ngay_dang: localTime(story.published, paper.timeZone).replace('T', ' '),
        so_binh_luan: story.comments ?? 0,
      })),
    },
  }),
});
