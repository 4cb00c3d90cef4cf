import type { Unfit } from '../import/foreign.js';
import type { Progress } from '../import/import-file.js';
import type { Report } from '../import/report.js';
import { isVietnamese } from './console.js';

/** What is said of files that are taken in and given out. */
export interface ImportWords {
  readonly usage: string;
  readonly exportUsage: string;
  readonly mapUnreadable: (file: string) => string;
  readonly fault: Readonly<Record<'file' | 'format' | 'columns', (file: string) => string>>;
  readonly phase: Readonly<Record<Progress['phase'], string>>;
  readonly report: (report: Report, isTrial: boolean) => readonly string[];
  readonly fileExists: (file: string) => string;
  readonly unfit: Readonly<Record<Unfit, string>>;
  readonly line: string;
  /** A file that has no name here. */
  readonly file: string;
}

type Sentence = (comments: string, threads: string, newThreads: string) => string;

interface ReportWords {
  readonly would: Sentence;
  readonly did: Sentence;
  readonly known: (comments: string) => string;
  readonly cut: string;
}

const number = { vi: new Intl.NumberFormat('vi'), en: new Intl.NumberFormat('en') };

const reportWith =
  (
    { would, did, known, cut }: ReportWords,
    { unfit, line }: Pick<ImportWords, 'unfit' | 'line'>,
    format: Intl.NumberFormat,
  ): ImportWords['report'] =>
  (report, isTrial) => {
    const said = (count: number): string => format.format(count);
    return [
      (isTrial ? would : did)(said(report.comments), said(report.threads), said(report.newThreads)),
      ...(report.known > 0 ? [known(said(report.known))] : []),
      ...Object.entries(report.found).flatMap(([why, { count, examples }]) => [
        `${unfit[why as Unfit]}: ${said(count)}`,
        ...examples.map((each) => `  ${line} ${each.line}: ${each.shown}`),
      ]),
      ...(report.cut ? [cut] : []),
    ];
  };

const ofEnglish: Pick<ImportWords, 'unfit' | 'line' | 'file'> = {
  line: 'line',
  file: 'The file',
  unfit: {
    orphan: 'Replies to what is not there, taken as comments of their own',
    loop: 'Replies that lead back to themselves, taken as comments of their own',
    date: 'Left out, no date that can be read',
    duplicate: 'Left out, the same number twice in the file',
    empty: 'Left out, without text',
    long: 'Left out, more than 100,000 characters',
    thread: 'Left out, their thread is not in the file',
    site: 'Left out, threads of another site (--from names former addresses)',
    type: 'Left out, pingbacks and what else is no comment',
    shape: 'Left out, not what the format says',
  },
};

const en: ImportWords = {
  ...ofEnglish,
  usage:
    'import FILE --format tinbox|csv|wxr|disqus --site https://bao.example [--map map.json] [--from https://old.example] [--zone Asia/Ho_Chi_Minh] [--source NAME] [--dry-run]',
  exportUsage: 'export --format tinbox|csv [--site https://bao.example] [--thread KEY] [--output FILE]',
  mapUnreadable: (file) => `${file} cannot be read as JSON.`,
  fault: {
    file: (file) => `${file} cannot be read.`,
    format: (file) => `${file} is not in that format.`,
    columns: (file) => `${file} lacks a column for the thread, the text or the date: see --map.`,
  },
  phase: { read: 'Reading', arrange: 'Putting in order', write: 'Writing' },
  fileExists: (file) => `${file} exists already; nothing is written over.`,
  report: reportWith(
    {
      would: (comments, threads, fresh) =>
        `Would take ${comments} comments into ${threads} threads, ${fresh} of them new.`,
      did: (comments, threads, fresh) =>
        `Taken: ${comments} comments into ${threads} threads, ${fresh} of them new.`,
      known: (count) => `Here already: ${count} comments.`,
      cut: 'The file ends in the middle: what is whole of it was read. Fetch it again and repeat the import.',
    },
    ofEnglish,
    number.en,
  ),
};

const ofVietnamese: Pick<ImportWords, 'unfit' | 'line' | 'file'> = {
  line: 'dòng',
  file: 'tệp',
  unfit: {
    orphan: 'Trả lời bình luận không có trong tệp, đưa thành bình luận gốc',
    loop: 'Trả lời vòng về chính mình, đưa thành bình luận gốc',
    date: 'Bỏ qua, không đọc được ngày giờ',
    duplicate: 'Bỏ qua, trùng số trong tệp',
    empty: 'Bỏ qua, không có nội dung',
    long: 'Bỏ qua, dài hơn 100.000 ký tự',
    thread: 'Bỏ qua, bài không có trong tệp',
    site: 'Bỏ qua, bài của trang khác (--from nêu địa chỉ cũ)',
    type: 'Bỏ qua, pingback và những gì không phải bình luận',
    shape: 'Bỏ qua, sai định dạng',
  },
};

const vi: ImportWords = {
  ...ofVietnamese,
  usage:
    'import TỆP --format tinbox|csv|wxr|disqus --site https://bao.example [--map map.json] [--from https://cu.example] [--zone Asia/Ho_Chi_Minh] [--source TÊN] [--dry-run]',
  exportUsage: 'export --format tinbox|csv [--site https://bao.example] [--thread KHÓA] [--output TỆP]',
  mapUnreadable: (file) => `Không đọc được ${file} như JSON.`,
  fault: {
    file: (file) => `Không đọc được ${file}.`,
    format: (file) => `${file} không đúng định dạng đã nêu.`,
    columns: (file) => `${file} thiếu cột cho bài, nội dung hoặc ngày giờ: xem --map.`,
  },
  phase: { read: 'Đang đọc', arrange: 'Đang xếp', write: 'Đang ghi' },
  fileExists: (file) => `${file} đã có sẵn; không ghi đè lên gì cả.`,
  report: reportWith(
    {
      would: (comments, threads, fresh) =>
        `Sẽ nhập ${comments} bình luận vào ${threads} bài, ${fresh} bài mới.`,
      did: (comments, threads, fresh) =>
        `Đã nhập ${comments} bình luận vào ${threads} bài, ${fresh} bài mới.`,
      known: (count) => `Đã có từ trước: ${count} bình luận.`,
      cut: 'Tệp bị cụt ở giữa: phần nguyên vẹn đã được đọc. Hãy lấy lại tệp và nhập lại.',
    },
    ofVietnamese,
    number.vi,
  ),
};

export const importWords = (env: Readonly<Record<string, string | undefined>>): ImportWords =>
  isVietnamese(env) ? vi : en;
