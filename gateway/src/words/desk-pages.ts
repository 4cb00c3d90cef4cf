import type { Language } from '../http/language.js';
import type { Role } from '../moderation/actor.js';

/** Words of the desk's pages that need no script. */
export interface DeskPageWords {
  readonly desk: string;
  readonly signIn: string;
  readonly name: string;
  readonly password: string;
  readonly lost: string;
  readonly welcome: string;
  readonly yourName: string;
  readonly newPassword: string;
  readonly enter: string;
  readonly noScript: string;
  readonly role: Readonly<Record<Role, string>>;
}

const words: Readonly<Record<Language, DeskPageWords>> = {
  vi: {
    desk: 'Bàn duyệt',
    signIn: 'Đăng nhập',
    name: 'Tên',
    password: 'Mật khẩu',
    lost: 'Quên mật khẩu? Hãy xin quản trị viên một đường dẫn mới.',
    welcome: 'Vào bàn duyệt',
    yourName: 'Tên của bạn',
    newPassword: 'Mật khẩu mới (ít nhất 10 ký tự)',
    enter: 'Vào bàn duyệt',
    noScript: 'Mở bàn duyệt không cần JavaScript',
    role: {
      moderator: 'Bạn được mời duyệt bình luận.',
      editor: 'Bạn được mời làm biên tập viên bình luận.',
      administrator: 'Bạn được mời làm quản trị viên.',
    },
  },
  en: {
    desk: 'The desk',
    signIn: 'Sign in',
    name: 'Name',
    password: 'Password',
    lost: 'Forgotten? Ask an administrator for a new link.',
    welcome: 'Enter the desk',
    yourName: 'Your name',
    newPassword: 'New password (at least 10 characters)',
    enter: 'Enter',
    noScript: 'Open the desk that needs no JavaScript',
    role: {
      moderator: 'You are invited to moderate comments.',
      editor: 'You are invited as an editor of comments.',
      administrator: 'You are invited as an administrator.',
    },
  },
};

export const deskWords = (language: Language): DeskPageWords => words[language];
