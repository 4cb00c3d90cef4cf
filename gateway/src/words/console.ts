import type { Copied } from '../database/copied.js';
import type { Language } from '../http/language.js';

/** What the person reads who starts the gateway. */
export interface ConsoleWords {
  readonly language: Language;
  readonly badVariable: (name: string, value: string) => string;
  readonly started: (address: string) => string;
  readonly database: (where: string) => string;
  readonly sites: (origins: readonly string[]) => string;
  readonly localSites: string;
  readonly untrustedProxy: string;
  readonly databaseFailed: (why: string) => string;
  readonly unknownCommand: (name: string, known: string) => string;
  readonly threadUsage: string;
  readonly threadIs: (key: string, state: string) => string;
  readonly siteUsage: string;
  readonly siteIs: (host: string, settings: string) => string;
  readonly inviteUsage: string;
  readonly invited: (name: string, login: string, link: string) => string;
  readonly firstLink: (link: string) => string;
  readonly sweepFailed: string;
  readonly copied: (copy: Copied) => string;
  readonly cannotListen: (port: number, why: string) => string;
  readonly reachesLoopback: (variable: string) => string;
  readonly feedFailed: (feed: string, why: string) => string;
}

const en: ConsoleWords = {
  language: 'en',
  badVariable: (name, value) => `${name} cannot be "${value}".`,
  started: (address) => `Tinbox gateway: ${address}`,
  database: (where) => `Database: ${where}`,
  sites: (origins) => `Comments are allowed on: ${origins.join(', ')}`,
  localSites: 'Comments are allowed on: any page of this machine (set TINBOX_SITES for others)',
  untrustedProxy:
    'Forwarded headers arrive, but TINBOX_TRUST_PROXY is not set: every reader behind the proxy counts as one.',
  databaseFailed: (why) => `The database cannot be opened: ${why}`,
  unknownCommand: (name, known) =>
    `There is no command "${name}". There are: ${known}; without one it serves.`,
  threadUsage: 'npm run gateway -- thread open|premoderate|close|hide KEY [SITE]',
  threadIs: (key, state) => `${key}: ${state}`,
  siteUsage:
    'npm run gateway -- site https://bao.example email|phone|terms=off|optional|required language=vi state=premod|open terms-url=… retention-days=90',
  siteIs: (host, settings) => `${host}: ${settings}`,
  inviteUsage: 'npm run gateway -- invite NAME moderator|editor|administrator [--site HOST]',
  invited: (name, login, link) =>
    `${name} (signs in as ${login}) can enter the desk once, within three days: ${link}`,
  firstLink: (link) => `The desk, for its first administrator, once and within three days: ${link}`,
  sweepFailed: 'What may no longer be kept could not be erased; it is tried again in an hour.',
  copied: (copy) =>
    'file' in copy
      ? `Before the tables change, they were copied: ${copy.file}`
      : `The tables change without a copy: ${copy.why === 'absent' ? `${copy.said} is not installed` : copy.said}`,
  cannotListen: (port, why) => `Port ${port} cannot be used: ${why}`,
  reachesLoopback: (variable) =>
    `Unsafe: ${variable} lets feeds reach this machine itself. Never set it where readers come.`,
  feedFailed: (feed, why) => `The feed "${feed}" could not be fetched (${why}); its last good copy stays.`,
};

const vi: ConsoleWords = {
  language: 'vi',
  badVariable: (name, value) => `${name} không thể là "${value}".`,
  started: (address) => `Cổng Tinbox: ${address}`,
  database: (where) => `Cơ sở dữ liệu: ${where}`,
  sites: (origins) => `Cho phép bình luận trên: ${origins.join(', ')}`,
  localSites: 'Cho phép bình luận trên: mọi trang của máy này (đặt TINBOX_SITES cho trang khác)',
  untrustedProxy:
    'Có tiêu đề chuyển tiếp nhưng chưa đặt TINBOX_TRUST_PROXY: mọi bạn đọc sau máy chủ trung gian bị tính là một.',
  databaseFailed: (why) => `Không mở được cơ sở dữ liệu: ${why}`,
  unknownCommand: (name, known) => `Không có lệnh "${name}". Các lệnh: ${known}; không có lệnh thì phục vụ.`,
  threadUsage: 'npm run gateway -- thread open|premoderate|close|hide KHÓA [TRANG]',
  threadIs: (key, state) => `${key}: ${state}`,
  siteUsage:
    'npm run gateway -- site https://bao.example email|phone|terms=off|optional|required language=vi state=premod|open terms-url=… retention-days=90',
  siteIs: (host, settings) => `${host}: ${settings}`,
  inviteUsage: 'npm run gateway -- invite TÊN moderator|editor|administrator [--site TRANG]',
  invited: (name, login, link) =>
    `${name} (đăng nhập bằng ${login}) vào bàn duyệt một lần, trong ba ngày: ${link}`,
  firstLink: (link) => `Bàn duyệt, cho quản trị viên đầu tiên, một lần và trong ba ngày: ${link}`,
  sweepFailed: 'Chưa xóa được dữ liệu hết hạn lưu; sẽ thử lại sau một giờ.',
  copied: (copy) =>
    'file' in copy
      ? `Trước khi đổi bảng, đã sao lưu: ${copy.file}`
      : `Đổi bảng mà không có bản sao: ${copy.why === 'absent' ? `chưa cài ${copy.said}` : copy.said}`,
  cannotListen: (port, why) => `Không dùng được cổng ${port}: ${why}`,
  reachesLoopback: (variable) =>
    `Không an toàn: ${variable} cho nguồn tin gọi vào chính máy này. Đừng đặt biến này ở nơi có bạn đọc.`,
  feedFailed: (feed, why) => `Không lấy được nguồn tin "${feed}" (${why}); bản tốt gần nhất được giữ lại.`,
};

type Env = Readonly<Record<string, string | undefined>>;

/** Whether the machine speaks Vietnamese. @param env `TINBOX_LANG`, else `LC_ALL` or `LANG`. */
export const isVietnamese = (env: Env): boolean =>
  /^vi/i.test(env['TINBOX_LANG'] || env['LC_ALL'] || env['LANG'] || '');

export const consoleWords = (env: Env): ConsoleWords => (isVietnamese(env) ? vi : en);
