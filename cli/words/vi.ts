import type { FeedFailure } from '../../src/model/failure.js';
import { help } from './help-vi.js';
import { weather } from './weather-vi.js';
import type { Advice, CliWords } from './words.js';

const perhaps = (nearest: string | undefined, all: string): string =>
  nearest ? `Có phải bạn định gõ ${nearest}?` : all;

function failure(reason: FeedFailure, cause: string): Advice {
  switch (reason.kind) {
    case 'network':
      return [
        `không có trả lời${cause && ` (${cause})`}`,
        'Xem lại địa chỉ, và máy này có mở được nó không.',
      ];
    case 'timeout':
      return [
        `không trả lời trọn vẹn trong ${reason.after / 1000} giây`,
        'Thử lại, hoặc cho thêm thời gian: --timeout 20s',
      ];
    case 'too-large':
      return [
        `trả lời lớn hơn ${reason.limit / 1e6} MB`,
        'Xin ít tin hơn, bằng tham số của chính nguồn tin.',
      ];
    case 'http':
      return [
        `máy chủ trả lời ${reason.status}`,
        'Mở địa chỉ bằng trình duyệt; nguồn tin phải trả lời 200 cho mọi người.',
      ];
    case 'parse':
      return [
        'không phải nguồn tin: không đọc được như JSON hay XML',
        'Có thể là một trang HTML: tìm <link rel="alternate" type="application/rss+xml"> trong đó.',
      ];
    case 'schema':
      return [
        `là JSON, nhưng thiếu “${reason.at}” hoặc nó thuộc kiểu khác`,
        'Chỉ chỗ có tin: --items data.list --map "title:tieu_de;url:duong_dan"',
      ];
    case 'format':
      return [
        `ở đây không đọc được dạng “${reason.format || 'lạ'}”`,
        'Nêu tên một dạng: --format json-feed|rss|atom|wordpress|ghost|json-ld|generic',
      ];
    case 'url':
      return [
        `“${reason.url}” không phải địa chỉ được phép hỏi`,
        'Phải bắt đầu bằng https:// hay http://, hoặc nằm dưới thư mục của trang.',
      ];
  }
}

export const vi: CliWords = {
  help,
  weather,
  unknownCommand: (name, nearest) => [
    `Không có lệnh “${name}”.`,
    perhaps(nearest, 'Có prerender, check, feed và weather; xem tinbox --help'),
  ],
  unknownOption: (name, nearest, command) => [
    `“tinbox ${command}” không có tuỳ chọn --${name}.`,
    perhaps(nearest && `--${nearest}`, `Xem tinbox ${command} --help`),
  ],
  missingValue: (option, command) => [`--${option} cần một giá trị.`, `Xem tinbox ${command} --help`],
  needlessValue: (option) => [`--${option} không nhận giá trị.`, `Chỉ viết --${option}.`],
  badValue: (option, value, allowed) => [`--${option} không thể là “${value}”.`, `Phải là ${allowed}.`],
  noInput: (command) => [
    `Chưa có gì cho tinbox ${command}.`,
    `Nêu một tệp hay địa chỉ, hoặc - cho đầu vào chuẩn; xem tinbox ${command} --help`,
  ],
  isFeed: (path) => [`${path} là nguồn tin, không phải trang.`, `tinbox feed ${path} đọc được nó.`],
  unreadable: (path, why) => [`Không đọc được ${path}: ${why}.`, 'Xem lại đường dẫn và quyền đọc.'],
  unwritable: (path, why) => [
    `Không ghi được ${path}: ${why}.`,
    'Xem thư mục của nó có chưa và có quyền ghi không.',
  ],
  noOutput: ['Một thư mục cần chỗ để ghi ra.', 'Nêu chỗ ấy: -o out (chính thư mục đó thì ghi đè).'],
  oneInput: [
    'Mỗi lần một trang hoặc một thư mục.',
    'Để các trang vào một thư mục, hoặc gọi tinbox cho từng trang.',
  ],
  needsBase: (option) => [`--${option} cần địa chỉ của trang.`, 'Nêu nó ra: --base-url https://bao.example/'],
  watchNeedsFile: ['--watch cần một tệp hay thư mục, và -o.', 'Ví dụ: tinbox prerender site -o out --watch'],
  charset: (charset) => [
    `trang dùng bảng mã ${charset}, trong đó thẻ không phải ASCII; để nguyên.`,
    'Lưu lại bằng UTF-8.',
  ],
  badWidget: (text) => [
    `Đây không phải một thẻ với thuộc tính: ${text}`,
    `Viết thế này: --widget 'tin-related-news src=/feed.json heading="Tin liên quan"'`,
  ],
  unknownWidget: (name, nearest, known) => [
    `Không có thẻ “${name}” mà máy chủ vẽ được.`,
    perhaps(nearest, `Có ${known.join(', ')}.`),
  ],
  unexpected: (message) => [
    `Điều lẽ ra không xảy ra: ${message}`,
    'Xin báo cho những người làm Tinbox biết bạn đã làm gì.',
  ],
  failure,
  found: {
    'empty-heading': 'Tiêu đề không có gì bên dưới',
    'empty-frame': 'Nhãn hoặc khung không có gì bên trong',
    'leaked-template': 'Khuôn mẫu chưa ai điền',
    'time-without-value': 'Nhãn giờ mà không có giờ',
    'bare-stamp': 'Giờ viết kiểu cơ sở dữ liệu',
    'repeated-alt': 'Nhiều ảnh đọc lên cùng một lời',
    'cut-title': 'Tít bị hệ thống cắt cụt',
    'zero-count': 'Con số không',
    'form-notice': 'Lời dặn của một ô nhập không có ở đó',
    'no-fallback': 'Thẻ trống khi không có script',
    'image-without-size': 'Ảnh không ghi kích thước',
    'layout-shift': 'Thẻ chưa giữ sẵn chiều cao',
    'article-empty': 'Bài không có nội dung',
    'article-doubled': 'Bài đứng hai lần trong trang',
  },
  mends: {
    'empty-heading': (element = 'tin-related-news', attribute = '') =>
      `<${element} ${attribute}> chỉ có tiêu đề khi bên dưới có nội dung.`,
    'empty-frame': (element, attribute = '') =>
      element
        ? `<${element} ${attribute}> chỉ vẽ khung quanh nội dung; hoặc bỏ khung này đi.`
        : 'Chỉ viết nhãn khi đã biết giá trị.',
    'leaked-template': (element) =>
      element
        ? `<${element}> tự điền chỗ của mình, và bỏ những gì không có.`
        : 'Điền ở nơi làm ra trang, hoặc bỏ đi.',
    'time-without-value': (_, attribute = '') =>
      `<tin-time ${attribute} datetime="…"> tự bỏ nhãn khi không biết giờ.`,
    'bare-stamp': (_, attribute = '') =>
      `<tin-time ${attribute} time-zone="+07:00"> nói bằng lời, theo múi giờ của toà soạn.`,
    'repeated-alt': () =>
      '<tin-related-news> đọc mỗi ảnh theo thứ nó chụp, hoặc không đọc. Viết tay: alt="" bên cạnh tít.',
    'cut-title': () => '<tin-related-news> giữ tít nguyên vẹn và nối lại tít cụt; để bảng kiểu rút dòng.',
    'zero-count': (element) => (element ? `<${element}> chỉ nói con số khi có.` : 'Bỏ con số khi nó là 0.'),
    'form-notice': () => '<tin-comment-thread> chỉ có lời dặn khi có ô nhập.',
    'no-fallback': (element = 'tin-related-news') =>
      `Đặt các liên kết giữa hai thẻ <${element}>, hoặc chạy tinbox prerender.`,
    'image-without-size': () => 'Ghi width và height theo điểm ảnh của tệp; bảng kiểu vẫn co giãn được.',
    'layout-shift': (element = 'tin-related-news', attribute = '') =>
      `<${element} ${attribute}> cùng tinbox.css giữ sẵn chỗ; hoặc chạy tinbox prerender.`,
    'article-empty': () => 'Bài là việc của hệ quản trị: phải nằm trong chính trang, không đến bằng script.',
    'article-doubled': () => 'Giữ một bản; để bảng kiểu lo bản in và điện thoại.',
  },
  clean: 'Không có gì phải sửa.',
  faults: (count) => `${count} điều phải sửa.`,
  places: (count) => `${count} chỗ`,
  left: {
    feed: 'để nguyên như đã viết',
    missing: [
      'để nguyên như đã viết: nguồn tin không phải tệp nào dưới thư mục.',
      'Nêu địa chỉ trang bằng --base-url, hoặc thư mục bằng --root.',
    ],
    empty: ['để nguyên như đã viết: nguồn tin không có gì cho chỗ này.', 'Xem nguồn tin có gì: tinbox feed'],
    place: [
      'để nguyên như đã viết: chỗ nó đứng không điền được.',
      'Đưa nó ra khỏi <p>, liên kết, nút hay template bao quanh.',
    ],
    fault: [
      'để nguyên như đã viết, do lỗi của chúng tôi.',
      'Xin báo cho những người làm Tinbox biết đó là nguồn tin nào.',
    ],
  },
  written: (pages, left, others) =>
    `${pages} trang${left ? `, ${left} thẻ để nguyên` : ''}${others ? `, ${others} tệp khác đã chép` : ''}.`,
  kept: (path) => [`Chưa ghi ${path}.`, 'Bản trước vẫn còn nguyên ở đó.'],
  watching: (path) => `Đang theo dõi ${path}; dừng bằng Ctrl+C.`,
  doctor: {
    rows: {
      format: 'Dạng',
      title: 'Tên',
      language: 'Ngôn ngữ',
      items: 'Tin',
      dates: 'Ngày giờ',
      images: 'Ảnh',
      titles: 'Tít',
      type: 'Content-Type',
      size: 'Cỡ',
      cors: 'Ai được đọc',
      fresh: 'Còn mới trong',
      next: 'Trang sau',
    },
    itemsOf: (fit, all) => (fit === all ? `${all}` : `${fit} trên ${all}`),
    dropped: {
      'not-an-object': 'không phải một đối tượng',
      'no-title': 'không có tít',
      'no-url': 'không có địa chỉ',
      'unsafe-url': 'có địa chỉ tương đối mà không biết theo đâu, hoặc không phải http(s)',
      template: 'có tít là khuôn mẫu chưa điền',
      duplicate: 'lặp lại một tin bên trên',
      'over-limit': 'đứng sau tin thứ 5.000',
    },
    itemNumbers: (numbers) => `mục ${numbers}`,
    datesGuessed: (count) => `${count} không có múi giờ, hoặc phải đoán ngày trước hay tháng trước`,
    datesDropped: (count) => `${count} không đọc được`,
    imagesUpgraded: (count) => `${count} được hỏi qua https dù nguồn tin viết http`,
    titlesCut: (count) => `${count} bị cắt (“…”)`,
    withPicture: (count) => `${count} tin có ảnh`,
    good: 'tốt',
    none: 'không nói',
    anyone: 'trang của mọi nơi',
    onlyOrigin: (origin) => `chỉ trang của ${origin}`,
    sameOrigin: 'chỉ trang cùng nơi với nó',
    seconds: (seconds) => `${seconds} giây`,
    bytes: (bytes, limit) => `${bytes} trên ${limit}`,
    notes: {
      'no-stories': ['Không mục nào hiện ra được.', 'Mỗi mục cần tít và địa chỉ.'],
      'items-dropped': ['Có mục không hiện ra.', 'Xem bên trên: mục nào, vì sao.'],
      'dates-guessed': [
        'Có ngày giờ không ghi múi giờ.',
        'Ghi trên thẻ, time-zone="+07:00", hoặc viết theo RFC 3339 kèm độ lệch.',
      ],
      'dates-dropped': [
        'Có ngày giờ không đọc được, đã bỏ.',
        'Cho múi giờ: --time-zone +07:00; hoặc viết theo RFC 3339: 2024-04-10T17:04:00+07:00',
      ],
      'titles-cut': [
        'Có tít đến đã bị cắt.',
        'Để nguồn tin cho tít nguyên vẹn; thẻ chỉ nối lại được từ chính trang.',
      ],
      'images-upgraded': ['Có ảnh qua http.', 'Để nguồn tin ghi ảnh bằng https.'],
      'no-cors': [
        'Trang ở nơi khác không được đọc nó.',
        'Gửi Access-Control-Allow-Origin: *, hoặc biến nó thành tệp của mình: tinbox feed … -o feed.json',
      ],
      'mixed-content': [
        'Trang https không được hỏi nó: nó là http.',
        'Đưa nó lên https, hoặc biến nó thành tệp của mình: tinbox feed … -o feed.json',
      ],
      'too-large': [
        'Lớn hơn mức một thẻ chịu đọc (2 MB).',
        'Xin ít tin hơn, hoặc biến nó thành tệp của mình: tinbox feed … -o feed.json',
      ],
      'wrong-type': [
        'Content-Type nói khác với nội dung.',
        'Gửi application/feed+json, application/json, application/rss+xml hay application/atom+xml, kèm charset=utf-8.',
      ],
      'not-cached': [
        'Không nói còn mới trong bao lâu.',
        'Gửi Cache-Control: max-age=60, để trình duyệt của bạn đọc khỏi hỏi lại.',
      ],
    },
    wrote: (path, stories) => `${path}: ${stories} tin.`,
  },
};
