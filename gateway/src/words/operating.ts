import type { PostgresKept } from '../operating/backup-postgres.js';
import type { Kept } from '../operating/backup-sqlite.js';
import { isVietnamese } from './console.js';

type Failed = (Kept | PostgresKept) & { readonly ok: false };
type Done = Kept & { readonly ok: true };

/** What the operator reads of a command. */
export interface OperatingWords {
  readonly backupUsage: string;
  readonly restoreUsage: string;
  readonly backedUp: (kept: Done) => string;
  readonly restored: (kept: Done) => string;
  readonly changeTo: (own: string, restored: string) => string;
  readonly failed: (failed: Failed) => string;
  readonly doctor: Readonly<Record<Finding, (facts: Facts) => string>>;
}

/** What the doctor looks at. */
export type Finding =
  | 'node'
  | 'sites'
  | 'local-sites'
  | 'settings'
  | 'no-settings'
  | 'settings-wrong'
  | 'database'
  | 'database-new'
  | 'database-away'
  | 'database-damaged'
  | 'database-newer'
  | 'migrations'
  | 'disk'
  | 'disk-unknown'
  | 'wal'
  | 'pending'
  | 'feed'
  | 'feed-stale'
  | 'feed-never'
  | 'memory'
  | 'memory-free'
  | 'unsafe'
  | 'no-token'
  | 'no-pg-dump';

export type Facts = Readonly<Record<string, string | number>>;

const megabytes = (bytes: number): string => `${Math.max(0.1, Math.round(bytes / 100_000) / 10)} MB`;

const en: OperatingWords = {
  backupUsage: 'backup FILE: the file must be a new one.',
  restoreUsage:
    'restore FILE [TARGET]: a target is a new file, or the address of an empty PostgreSQL database.',
  backedUp: ({ file, comments, bytes }) =>
    `Backed up: ${file} (${comments} comments, ${megabytes(bytes)}; checked).`,
  restored: ({ file, comments }) => `Restored: ${file} (${comments} comments; checked).`,
  changeTo: (own, restored) =>
    `The gateway's own database stays as it is: ${own}\nTo change over, stop the gateway and start it with DATABASE_URL=sqlite:${restored}`,
  failed: ({ why, file, detail }) =>
    ({
      missing: `There is no file ${file}.`,
      exists: `${file} exists already; nothing is written over.`,
      damaged: `${file} is damaged, or no backup${detail ? `: ${detail}` : ''}.`,
      foreign: `${file} is not a database of this gateway.`,
      newer: `${file} was made by a newer gateway (${detail}).`,
      unwritable: `${file} could not be written${detail ? `: ${detail}` : ''}.`,
      absent: `${file} is not installed. It comes with PostgreSQL (postgresql-client).`,
      full: 'That database is not empty. Make an empty one (createdb NAME) and name its address: restore FILE postgres://…/NAME',
    })[why],
  doctor: {
    node: ({ version }) => `Node ${version}`,
    sites: ({ sites }) => `Comments are allowed on ${sites}.`,
    'local-sites': () => 'TINBOX_SITES is not set: comments are allowed on pages of this machine only.',
    settings: ({ feeds, fragments }) => `Settings: ${feeds} feeds, ${fragments} fragments.`,
    'no-settings': () => 'No settings file: no feeds, no fragments.',
    'settings-wrong': ({ fault }) => `${fault}`,
    database: ({ name, comments }) => `Database ${name}: sound, ${comments} comments.`,
    'database-new': ({ name }) => `Database ${name} is not there yet; the first start makes it.`,
    'database-away': ({ name }) => `Database ${name} does not answer.`,
    'database-damaged': ({ name, why }) => `Database ${name} is damaged: ${why}. Restore a backup.`,
    'database-newer': ({ name }) => `Database ${name} was made by a newer gateway; this one cannot use it.`,
    migrations: ({ count }) => `${count} changes of the tables are still to come; the next start makes them.`,
    disk: ({ free }) => `Disk: ${free} MB free.`,
    'disk-unknown': () => 'The disk of the database cannot be looked at.',
    wal: ({ size }) =>
      `The log beside the database has ${size} MB: a long backup, or a reader that never ends, keeps it.`,
    pending: ({ count, hours }) => `${count} comments wait for an editor, the oldest for ${hours} hours.`,
    feed: ({ feed, minutes }) => `Feed ${feed}: fetched ${minutes} minutes ago.`,
    'feed-stale': ({ feed, minutes, why }) => `Feed ${feed}: last good ${minutes} minutes ago (${why}).`,
    'feed-never': ({ feed, why }) => `Feed ${feed}: never came (${why}).`,
    memory: ({ limit }) => `Memory: Node may use ${limit} MB for its heap.`,
    'memory-free': ({ limit }) =>
      `Memory: Node may use ${limit} MB for its heap. On a small server start it with NODE_OPTIONS=--max-old-space-size=160.`,
    unsafe: ({ variable }) => `${variable} is set: feeds may reach this machine itself.`,
    'no-token': () => 'TINBOX_TOKEN is not set: only programs of this machine may have pages prerendered.',
    'no-pg-dump': () => 'pg_dump is not installed: backup cannot work here.',
  },
};

const vi: OperatingWords = {
  backupUsage: 'backup TỆP: tệp phải là tệp mới.',
  restoreUsage: 'restore TỆP [ĐÍCH]: đích là một tệp mới, hoặc địa chỉ một cơ sở dữ liệu PostgreSQL trống.',
  backedUp: ({ file, comments, bytes }) =>
    `Đã sao lưu: ${file} (${comments} bình luận, ${megabytes(bytes)}; đã kiểm tra).`,
  restored: ({ file, comments }) => `Đã khôi phục: ${file} (${comments} bình luận; đã kiểm tra).`,
  changeTo: (own, restored) =>
    `Cơ sở dữ liệu đang dùng vẫn giữ nguyên: ${own}\nĐể chuyển sang, hãy dừng cổng rồi chạy lại với DATABASE_URL=sqlite:${restored}`,
  failed: ({ why, file, detail }) =>
    ({
      missing: `Không có tệp ${file}.`,
      exists: `${file} đã có sẵn; không ghi đè lên gì cả.`,
      damaged: `${file} bị hỏng hoặc không phải bản sao lưu${detail ? `: ${detail}` : ''}.`,
      foreign: `${file} không phải cơ sở dữ liệu của cổng này.`,
      newer: `${file} do một phiên bản cổng mới hơn tạo ra (${detail}).`,
      unwritable: `Không ghi được ${file}${detail ? `: ${detail}` : ''}.`,
      absent: `Chưa cài ${file}. Chương trình này đi kèm PostgreSQL (postgresql-client).`,
      full: 'Cơ sở dữ liệu đó không trống. Hãy tạo cái trống (createdb TÊN) rồi nêu địa chỉ: restore TỆP postgres://…/TÊN',
    })[why],
  doctor: {
    node: ({ version }) => `Node ${version}`,
    sites: ({ sites }) => `Cho phép bình luận trên ${sites}.`,
    'local-sites': () => 'Chưa đặt TINBOX_SITES: chỉ cho phép bình luận trên trang của máy này.',
    settings: ({ feeds, fragments }) => `Cấu hình: ${feeds} nguồn tin, ${fragments} mảnh HTML.`,
    'no-settings': () => 'Không có tệp cấu hình: không nguồn tin, không mảnh HTML.',
    'settings-wrong': ({ fault }) => `${fault}`,
    database: ({ name, comments }) => `Cơ sở dữ liệu ${name}: nguyên vẹn, ${comments} bình luận.`,
    'database-new': ({ name }) => `Chưa có cơ sở dữ liệu ${name}; lần chạy đầu sẽ tạo.`,
    'database-away': ({ name }) => `Cơ sở dữ liệu ${name} không trả lời.`,
    'database-damaged': ({ name, why }) =>
      `Cơ sở dữ liệu ${name} bị hỏng: ${why}. Hãy khôi phục bản sao lưu.`,
    'database-newer': ({ name }) =>
      `Cơ sở dữ liệu ${name} do phiên bản cổng mới hơn tạo; phiên bản này không dùng được.`,
    migrations: ({ count }) => `Còn ${count} thay đổi bảng; lần chạy tới sẽ thực hiện.`,
    disk: ({ free }) => `Ổ đĩa: còn trống ${free} MB.`,
    'disk-unknown': () => 'Không xem được ổ đĩa của cơ sở dữ liệu.',
    wal: ({ size }) =>
      `Nhật ký cạnh cơ sở dữ liệu đã ${size} MB: có lượt sao lưu dài hoặc lượt đọc không kết thúc.`,
    pending: ({ count, hours }) => `${count} bình luận chờ duyệt, cũ nhất đã ${hours} giờ.`,
    feed: ({ feed, minutes }) => `Nguồn tin ${feed}: lấy được ${minutes} phút trước.`,
    'feed-stale': ({ feed, minutes, why }) =>
      `Nguồn tin ${feed}: bản tốt gần nhất cách đây ${minutes} phút (${why}).`,
    'feed-never': ({ feed, why }) => `Nguồn tin ${feed}: chưa lấy được lần nào (${why}).`,
    memory: ({ limit }) => `Bộ nhớ: Node được dùng ${limit} MB.`,
    'memory-free': ({ limit }) =>
      `Bộ nhớ: Node được dùng ${limit} MB. Trên máy chủ nhỏ hãy chạy với NODE_OPTIONS=--max-old-space-size=160.`,
    unsafe: ({ variable }) => `${variable} đang được đặt: nguồn tin có thể gọi vào chính máy này.`,
    'no-token': () => 'Chưa đặt TINBOX_TOKEN: chỉ chương trình trên máy này được nhờ dựng trang.',
    'no-pg-dump': () => 'Chưa cài pg_dump: lệnh backup không chạy được ở đây.',
  },
};

export const operatingWords = (env: Readonly<Record<string, string | undefined>>): OperatingWords =>
  isVietnamese(env) ? vi : en;
