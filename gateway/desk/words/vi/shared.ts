import type { DeskWords } from '../words.js';

export const reasons: DeskWords['reasons'] = {
  abusive: 'Công kích cá nhân',
  'private-data': 'Lộ thông tin riêng',
  advertising: 'Quảng cáo, liên kết',
  unreadable: 'Không có dấu, khó đọc',
  irrelevant: 'Lạc đề',
  offensive: 'Tục tĩu, phản cảm',
  misinformation: 'Sai sự thật',
  hate: 'Kích động thù ghét',
  illegal: 'Trái pháp luật',
  spam: 'Thư rác',
  harassment: 'Quấy rối',
  'banned-word': 'Có từ bị cấm',
  other: 'Lý do khác',
};

export const statuses: DeskWords['statuses'] = {
  published: 'Đã đăng',
  pending: 'Chờ duyệt',
  rejected: 'Bị từ chối',
  removed: 'Đã gỡ',
  deleted: 'Người viết đã xoá',
};

export const roles: DeskWords['roles'] = {
  moderator: 'Kiểm duyệt viên',
  editor: 'Biên tập viên',
  administrator: 'Quản trị viên',
};

export const acts: DeskWords['acts'] = {
  approve: 'Duyệt',
  reject: 'Từ chối',
  remove: 'Gỡ',
  restore: 'Khôi phục',
  pick: 'Toà soạn chọn',
  unpick: 'Thôi chọn',
  edit: 'Sửa',
  reply: 'Trả lời',
  claim: 'Giữ',
  release: 'Thả ra',
  'decide-report': 'Giữ lại',
};
