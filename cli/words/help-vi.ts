import type { CliWords } from './words.js';

export const help: CliWords['help'] = {
  tinbox: `Cách dùng: tinbox <lệnh> [tuỳ chọn]

  prerender   Viết tin vào một trang, một thư mục hay một thẻ.
  check       Đọc trang như người đọc không có script, và nói phải sửa gì.
  feed        Khám một nguồn tin, và viết nó thành JSON Feed.
  weather     Viết thời tiết các nơi của báo, cho cron.

  --lang vi|en   Ngôn ngữ của lời nhắn. Mặc định: của hệ thống.
  --version      Phiên bản.
  --help         Bản này, hoặc của từng lệnh: tinbox check --help
`,
  prerender: `Cách dùng: tinbox prerender [trang.html|thư-mục|-] [-o ra] [tuỳ chọn]
           tinbox prerender --widget 'tin-related-news src=…' [-o hop.html] [tuỳ chọn]

Viết tin vào các thẻ của trang. Mọi byte khác giữ nguyên, và thẻ có nguồn tin hỏng cũng vậy.

  -o, --output ĐƯỜNG-DẪN  Ghi ra đâu: một tệp, hoặc thư mục cho thư mục. Mặc định: đầu ra chuẩn.
  --widget 'THẺ …'      Chỉ một thẻ, cho tệp nhúng. Nguồn tin hỏng thì tệp giữ nguyên.
  --base-url URL        Địa chỉ của trang. Không có thì nguồn tin tương đối được đọc từ thư mục của trang.
  --root THƯ-MỤC        Nguồn tin cùng nơi với trang được đọc từ thư mục này.
  --language MÃ         Khi không có lang: vi, en, ar.
  --time-zone MÚI-GIỜ   Khi trang không nêu: +07:00, Asia/Ho_Chi_Minh.
  --mode both|light|shadow   Viết những gì. Mặc định both.
  --json-ld             Viết danh sách thành JSON-LD nữa. Cần --base-url.
  --nonce CHỮ           Cho trang chỉ cho phép kiểu có nonce.
  --timeout THỜI-GIAN   Chờ một nguồn tin bao lâu: 800ms, 5s. Mặc định 5s.
  --strict              Kết thúc bằng 1 khi có thẻ phải để nguyên.
  --watch               Viết lại khi một trang hay nguồn tin trong thư mục thay đổi.
  --lang vi|en          Ngôn ngữ của lời nhắn.

Ví dụ:
  tinbox prerender trang.html -o ra.html --time-zone +07:00
  tinbox prerender site -o out
  tinbox prerender < trang.html --base-url https://bao.example/ > ra.html
  tinbox prerender --widget 'tin-related-news src=https://bao.example/feed.json heading="Tin liên quan"' -o hop.html

Kết thúc bằng 0; bằng 1 khi có gì phải để nguyên (tệp của thẻ; trang khi có --strict); bằng 2 khi có gì không đọc
hay ghi được.
`,
  check: `Cách dùng: tinbox check <URL|trang.html|thư-mục|-> […] [tuỳ chọn]

Đọc trang như người đọc không có script, máy tìm kiếm và kho lưu trữ: nói điều họ lẽ ra không phải gặp, và cách sửa.

  --json                Một tài liệu JSON (docs/contracts/check.md).
  --timeout THỜI-GIAN   Chờ một trang bao lâu. Mặc định 10s.
  --lang vi|en          Ngôn ngữ của lời nhắn. Mặc định: của hệ thống, không thì của trang.

Ví dụ:
  tinbox check https://bao.example/mot-bai
  tinbox check out
  curl -s https://bao.example/ | tinbox check -

Kết thúc bằng 0 khi không có gì phải sửa, bằng 1 khi có, bằng 2 khi có trang không đọc được.
`,
  feed: `Cách dùng: tinbox feed <URL|feed.xml|-> [-o feed.json] [tuỳ chọn]

Khám một nguồn tin: dạng, các tin, bỏ gì và vì sao, ai được đọc. Có -o thì viết nó thành JSON Feed.

  -o, --output TỆP     Viết các tin thành JSON Feed 1.1. Nguồn tin không cho tin nào thì tệp giữ nguyên.
  --page URL           Trang sẽ dùng nó: nói chắc trang ấy có được đọc không.
  --base-url URL       Địa chỉ trong tệp là tương đối theo đâu.
  --format TÊN         json-feed, rss, atom, wordpress, ghost, json-ld, generic. Mặc định: theo dáng vẻ.
  --items ĐƯỜNG        JSON tự chế: danh sách ở đâu, data.list
  --map CẶP            JSON tự chế: title:tieu_de;url:duong_dan
  --time-zone MÚI-GIỜ  Múi giờ của ngày giờ không nêu.
  --date-order dmy|mdy|ymd   10/04/2024 nghĩa là gì. Mặc định dmy.
  --limit SỐ           Viết bao nhiêu tin. Mặc định: tất cả.
  --timeout THỜI-GIAN  Chờ bao lâu. Mặc định 10s.
  --json               Một tài liệu JSON (docs/contracts/feed.md).
  --lang vi|en         Ngôn ngữ của lời nhắn.

Ví dụ:
  tinbox feed https://bao.example/rss/trang-chu.rss
  tinbox feed https://bao.example/rss/trang-chu.rss --page https://noi-khac.example/
  */5 * * * *  tinbox feed https://bao.example/rss/trang-chu.rss -o /srv/www/feed.json

Kết thúc bằng 0; bằng 1 khi không trang nào (hoặc không phải trang đã nêu) hiện được nó; bằng 2 khi không đọc được.
`,
  weather: `Cách dùng: tinbox weather --config noi.json -o thoi-tiet/ [tuỳ chọn]

Hỏi thời tiết các nơi của báo và viết cho mỗi nơi một tệp, cùng places.json: cho trang không có máy chủ của Tinbox.
Mỗi nơi được hỏi nhiều nhất mười phút một lần; nhà cung cấp hỏng thì tệp cũ giữ nguyên.

  -c, --config TỆP     Nhà cung cấp và các nơi (docs/contracts/weather.md).
  -o, --output THƯ-MỤC Ghi vào đâu.
  --timeout THỜI-GIAN  Chờ nhà cung cấp bao lâu. Mặc định 10s.
  --jitter THỜI-GIAN   Lần hỏi đầu đợi ngẫu nhiên đến chừng này. Mặc định 20s.
  --lang vi|en         Ngôn ngữ của lời nhắn.

Khoá của nhà cung cấp lấy từ môi trường: TINBOX_WEATHER_KEY.

Ví dụ:
  */10 * * * *  tinbox weather --config /etc/tinbox/noi.json -o /srv/www/thoi-tiet

Kết thúc bằng 0; bằng 1 khi có nơi hỏng; bằng 2 khi mọi nơi hỏng hoặc không đọc, ghi được.
`,
};
