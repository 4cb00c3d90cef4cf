import type { ProblemWords, Said } from './problems.js';

const say = (title: string, detail: string) => (): Said => ({ title, detail });
const hold = 'Nội dung bạn viết vẫn còn nguyên trong ô nhập.';

export const vi: ProblemWords = {
  'bad-request': ({ field }) => ({
    title: 'Yêu cầu không đúng',
    detail: field ? `Trường "${field}" thiếu hoặc sai kiểu.` : 'Máy chủ không đọc được yêu cầu này.',
  }),
  'bad-cursor': say('Vị trí trang không đúng', 'Hãy tải lại danh sách bình luận từ đầu.'),
  'key-malformed': say(
    'Khóa gửi không đúng dạng',
    'Idempotency-Key gồm 8 đến 200 ký tự ASCII nhìn thấy được, không có dấu cách, ví dụ một UUID.',
  ),
  'thread-missing': say('Thiếu chủ đề', 'Yêu cầu phải nêu khóa của chủ đề bình luận.'),
  'site-missing': say('Thiếu trang báo', 'Khóa này cần kèm theo trang báo mà nó thuộc về.'),
  'token-forged': say('Mã tác giả không hợp lệ', 'Mã này không do máy chủ cấp.'),
  'token-missing': say('Thiếu mã tác giả', 'Chỉ thiết bị đã viết bình luận mới làm được việc này.'),
  'sign-in-forged': say('Phiên đăng nhập không hợp lệ', `Hãy đăng nhập lại. ${hold}`),
  'origin-refused': say('Trang này không được phép', 'Không nhận bình luận gửi từ trang này.'),
  'site-refused': say('Trang báo chưa được cho phép', 'Máy chủ này không nhận bình luận cho trang đó.'),
  'not-the-author': say('Không phải bình luận của bạn', 'Chỉ người viết mới sửa hoặc xóa được.'),
  'window-passed': ({ minutes }) => ({
    title: 'Đã hết thời gian sửa',
    detail: `Bình luận chỉ sửa hoặc xóa được trong ${minutes} phút sau khi gửi.`,
  }),
  'thread-closed': say('Đã đóng bình luận', `Bài này không nhận thêm bình luận. ${hold}`),
  'thread-outside-hours': ({ from, to }) => ({
    title: 'Ngoài giờ nhận bình luận',
    detail: `Bình luận được nhận từ ${from} đến ${to}. ${hold}`,
  }),
  'votes-off': say('Không nhận bình chọn', 'Chủ đề này không nhận bình chọn kiểu đó.'),
  'not-found': say('Không tìm thấy', 'Không có gì ở địa chỉ này.'),
  'comment-unknown': say('Không tìm thấy bình luận', 'Bình luận không có hoặc chưa được đăng.'),
  'report-unknown': say('Không tìm thấy phản ánh', 'Không có phản ánh nào mang mã này.'),
  duplicate: say('Bình luận đã được gửi', 'Bạn vừa gửi chính nội dung này cho bài này.'),
  'comment-stale': say('Bình luận đã thay đổi', `Hãy tải bản mới rồi sửa lại. ${hold}`),
  'body-too-large': ({ limit }) => ({
    title: 'Yêu cầu quá lớn',
    detail: `Chỉ nhận tối đa ${limit} byte. ${hold}`,
  }),
  'wrong-type': say('Kiểu dữ liệu không được hỗ trợ', 'Hãy gửi JSON hoặc biểu mẫu HTML.'),
  'key-reused': say('Khóa gửi đã dùng', 'Khóa này đã dùng cho một nội dung khác.'),
  'parent-unknown': say('Không tìm thấy bình luận cần trả lời', `Có thể nó đã bị gỡ. ${hold}`),
  'parent-elsewhere': say('Bình luận ở chủ đề khác', 'Không thể trả lời bình luận của một bài khác.'),
  'parent-not-published': say('Chưa thể trả lời', `Bình luận này hiện không được đăng. ${hold}`),
  'too-deep': ({ depth }) => ({
    title: 'Trả lời quá sâu',
    detail: `Chủ đề này chỉ nhận trả lời đến tầng ${depth}. Hãy trả lời bình luận ở trên. ${hold}`,
  }),
  'name-invalid': ({ min, max }) => ({
    title: 'Tên chưa hợp lệ',
    detail: `Tên cần từ ${min} đến ${max} ký tự.`,
  }),
  'text-empty': say('Bình luận trống', 'Hãy viết nội dung trước khi gửi.'),
  'text-too-short': ({ min, length }) => ({
    title: 'Bình luận quá ngắn',
    detail: `Cần ít nhất ${min} ký tự, hiện có ${length}.`,
  }),
  'text-too-long': ({ max, length }) => ({
    title: 'Bình luận quá dài',
    detail: `Tối đa ${max} ký tự, hiện có ${length}. ${hold}`,
  }),
  'text-control': ({ field }) => ({
    title: 'Có ký tự không hợp lệ',
    detail: `Trường "${field}" chứa ký tự điều khiển.`,
  }),
  'links-refused': say('Không nhận đường dẫn', `Hãy bỏ đường dẫn trong bình luận. ${hold}`),
  'email-invalid': say('Thư điện tử chưa hợp lệ', 'Hãy kiểm tra lại địa chỉ thư điện tử.'),
  'phone-invalid': say('Số điện thoại chưa hợp lệ', 'Hãy kiểm tra lại số điện thoại.'),
  'terms-missing': say('Chưa đồng ý điều khoản', `Hãy đồng ý điều khoản để gửi bình luận. ${hold}`),
  'vote-invalid': say('Bình chọn không hợp lệ', 'Giá trị phải là 1, 0 hoặc -1.'),
  'report-invalid': say('Phản ánh chưa hợp lệ', 'Hãy chọn một lý do; lời giải thích tối đa 2.000 ký tự.'),
  'if-match-missing': say('Thiếu phiên bản', 'Yêu cầu sửa phải nêu phiên bản đã đọc (If-Match).'),
  'too-many': ({ seconds }) => ({
    title: 'Gửi quá nhanh',
    detail: `Hãy thử lại sau ${seconds} giây. ${hold}`,
  }),
  'server-fault': say('Máy chủ gặp lỗi', `Lỗi ở phía chúng tôi. Hãy thử lại. ${hold}`),
  'database-away': say('Máy chủ đang bận', `Hãy thử lại sau ít giây. ${hold}`),
  'feed-away': say('Chưa có nguồn tin', 'Bên cung cấp chưa trả lời. Hãy thử lại sau ít lâu.'),
  'access-refused': say('Cần mã truy cập', 'Hãy gửi Authorization: Bearer kèm mã của cổng này.'),
  'page-too-large': ({ limit }) => ({ title: 'Trang quá lớn', detail: `Chỉ đọc tối đa ${limit} byte.` }),
  'page-wrong-type': say('Không phải trang HTML', 'Hãy gửi trang dưới dạng text/html, mã UTF-8.'),
  'page-address-missing': say('Trang thiếu địa chỉ', 'Hãy nêu địa chỉ trong truy vấn: ?url=https://…'),
  busy: say('Máy chủ đang bận', 'Quá nhiều trang cùng lúc. Hãy thử lại sau một giây.'),
  'storage-full': say('Máy chủ hết chỗ lưu', `Hiện chưa nhận thêm bình luận được. ${hold}`),
  'signed-out': say('Phiên làm việc đã hết', 'Hãy đăng nhập lại bàn duyệt.'),
  'sign-in-wrong': say('Không đăng nhập được', 'Tên hoặc mật khẩu chưa đúng.'),
  'write-refused': say('Yêu cầu không đến từ bàn duyệt', 'Chỉ nhận thay đổi gửi từ chính trang bàn duyệt.'),
  'role-too-low': ({ act, needed }) => ({
    title: 'Chưa đủ quyền',
    detail: `Việc này (${act}) cần vai trò ${needed}.`,
  }),
  'invitation-unknown': say(
    'Đường dẫn không còn dùng được',
    'Đường dẫn đã được dùng hoặc hết hạn. Hãy xin đường dẫn mới.',
  ),
  'person-unknown': say('Không tìm thấy người này', 'Không có ai ở bàn duyệt mang mã này.'),
  'act-unknown': say('Không tìm thấy thao tác', 'Không có thao tác nào mang mã này.'),
  'undo-passed': say('Đã quá lúc hoàn tác', 'Thao tác chỉ hoàn tác được trong ít giây.'),
  'last-administrator': say('Quản trị viên cuối cùng', 'Phải còn ít nhất một quản trị viên.'),
  'name-taken': say('Tên đã có người dùng', 'Hãy chọn một tên khác.'),
  'password-unfit': ({ min, max }) => ({
    title: 'Mật khẩu chưa hợp lệ',
    detail: `Mật khẩu cần từ ${min} đến ${max} ký tự.`,
  }),
  'list-unknown': say('Không tìm thấy danh sách', 'Không có danh sách từ nào mang mã này.'),
  'list-stale': say('Danh sách đã thay đổi', 'Có người vừa sửa danh sách này. Hãy tải lại.'),
  'list-too-long': ({ max }) => ({
    title: 'Danh sách quá dài',
    detail: `Mỗi danh sách có tối đa ${max} từ.`,
  }),
  banned: ({ hours }) => ({
    title: 'Bạn tạm thời chưa thể bình luận',
    detail: hours
      ? `Tòa soạn tạm ngừng nhận bình luận của bạn, nhiều nhất ${Math.ceil(Number(hours) / 24)} ngày nữa. ${hold}`
      : `Tòa soạn đã ngừng nhận bình luận của bạn. Nếu có nhầm lẫn, hãy liên hệ tòa soạn. ${hold}`,
  }),
  'nobody-to-ban': say('Không chặn được', 'Không còn thông tin gì về người viết bình luận này.'),
  'ban-unknown': say('Không tìm thấy lệnh chặn', 'Không có lệnh chặn mang mã này, hoặc nó đã được gỡ.'),
  'thread-unknown': say(
    'Không tìm thấy chủ đề',
    'Không có chủ đề nào của trang báo này mang khóa hoặc mã đó.',
  ),
  'alias-taken': say('Khóa đã được dùng', 'Một chủ đề khác đã mang khóa này. Hãy gộp hai chủ đề.'),
  'count-differs': ({ count }) => ({
    title: 'Số bình luận đã khác',
    detail: `Hiện có ${count} bình luận. Hãy xem lại trước khi xóa.`,
  }),
};
