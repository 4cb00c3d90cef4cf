import type { WeatherCommandWords } from './words.js';

const KINDS = {
  fresh: 'còn mới',
  unchanged: 'chưa có bản mới hơn',
  new: 'đã ghi',
  kept: 'hỏng, bản cũ giữ nguyên',
  failed: 'hỏng',
} as const;

export const weather: WeatherCommandWords = {
  needsConfig: ['Chưa nêu nơi nào.', 'Viết --config noi.json; xem tinbox weather --help'],
  needsOutput: ['Chưa nêu thư mục để ghi.', 'Viết -o thoi-tiet/'],
  badConfig: (path, at) =>
    at
      ? [`${path}: “${at}” thiếu hoặc sai.`, 'docs/contracts/weather.md nói nó có thể là gì.']
      : [`${path} không phải JSON.`, 'Tìm một dấu phẩy thừa hay một dấu nháy thiếu.'],
  needsKey: [
    'Nhà cung cấp cần khoá.',
    'Đặt TINBOX_WEATHER_KEY trong môi trường, đừng bao giờ đặt trong trang.',
  ],
  notCommercial: [
    'Dịch vụ miễn phí của Open-Meteo chỉ cho trang không có quảng cáo và không bán báo dài hạn.',
    'Trang khác: "provider": "met-norway", hoặc có khoá và "open-meteo-paid".',
  ],
  besideFailure: (what, why) => [
    `${what}: ${why}`,
    'Chất lượng không khí và cảnh báo của bản cũ giữ nguyên chừng nào còn hạn.',
  ],
  failure: (place, why, kept) => [
    `${place}: ${why}`,
    kept ? 'Bản cũ giữ nguyên, cho đến khi quá cũ để hiện.' : 'Không có bản cũ nào để hiện.',
  ],
  place: (place, kind) => `${place}: ${KINDS[kind]}`,
};
