import type { TransferWords } from '../transfer.words.js';

export const transfer: TransferWords = {
  title: 'Nhập và xuất',
  take: 'Nhập bình luận',
  file: 'Tệp',
  fileHint: 'Dài bao nhiêu cũng được, nén gzip cũng được.',
  format: 'Định dạng',
  formats: {
    tinbox: 'Tinbox (JSON Lines)',
    csv: 'CSV',
    wxr: 'WordPress (WXR)',
    disqus: 'Disqus (XML)',
  },
  site: 'Trang',
  siteHint: 'Như bao.example: nơi các bài của tệp thuộc về.',
  allSites: 'Mọi trang',
  more: 'Địa chỉ cũ, múi giờ, cột',
  from: 'Địa chỉ cũ của trang',
  fromHint: 'Như https://cu.example; nhiều địa chỉ cách nhau bằng khoảng trống.',
  zone: 'Múi giờ',
  zoneHint: 'Của những giờ không nêu múi, như Asia/Ho_Chi_Minh.',
  source: 'Tên nguồn',
  sourceHint: 'Khi nhiều tệp của một trang cùng đếm từ 1.',
  map: 'Bảng cột (chỉ cho CSV)',
  mapHint:
    'JSON, như {"columns":{"thread":"Bài","text":"Nội dung","created":"Ngày"}}. Tệp của chúng tôi không cần.',
  trial: 'Chạy thử',
  trialHint:
    'Chạy thử không ghi gì. Nhập lại cùng một tệp không tạo bản trùng; bị ngắt thì nhập lại, việc sẽ đi tiếp.',
  takeNow: (count) => `Nhập ${count} bình luận`,
  sending: 'Đang gửi tệp…',
  phases: { read: 'Đang đọc', arrange: 'Đang xếp', write: 'Đang ghi' },
  cut: 'Mất kết nối giữa chừng. Máy chủ có thể vẫn đang nhập; hãy nhập lại cùng tệp, không có gì bị trùng.',
  trialTitle: 'Nếu nhập',
  takenTitle: 'Đã nhập xong',
  give: 'Xuất bình luận',
  giveFormats: { tinbox: 'Tinbox (JSON Lines), nhập lại được', csv: 'CSV, cho bảng tính' },
  thread: 'Chỉ một bài',
  threadHint: 'Địa chỉ của bài. Để trống: tất cả.',
  giveNow: 'Tải tệp về',
  giveHint:
    'Mọi bình luận ở mọi tình trạng. Không có địa chỉ mạng, liên hệ, phiếu và báo cáo. Việc xuất được ghi vào nhật ký.',
};
