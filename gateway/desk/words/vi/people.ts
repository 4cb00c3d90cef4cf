import type { PeopleWords } from '../people.words.js';

export const people: PeopleWords = {
  title: 'Người làm việc',
  name: 'Tên',
  role: 'Vai trò',
  site: 'Trang',
  allSites: 'Mọi trang',
  access: 'Phiên làm việc',
  sessions: (count) => `${count} phiên`,
  seen: (moment) => `gần nhất ${moment}`,
  never: 'Chưa vào',
  invitedUntil: (moment) => `Đường dẫn dùng được đến ${moment}`,
  ended: (moment) => `Đã thôi quyền ${moment}`,
  invite: 'Tạo đường dẫn mời',
  inviteTitle: 'Mời một người',
  link: (name) => `Đường dẫn cho ${name}`,
  linkHint: (moment) =>
    `Chỉ hiện một lần, dùng một lần, đến ${moment}. Hãy tự gửi cho người ấy; cổng không gửi thư.`,
  renew: 'Đường dẫn mới',
  signOut: 'Cho thoát mọi nơi',
  end: 'Thôi quyền',
  giveBack: 'Trả lại quyền',
  acts: 'Việc',
  you: 'bạn',
};
