import { isVietnamese } from './console.js';
import type { FaultKind, SettingFault } from '../settings/checked.js';

/** What the person reads whose settings file is not understood. */
export interface SettingWords {
  readonly unreadable: (file: string) => string;
  readonly notJson: (file: string, line: number | undefined) => string;
  readonly needsKey: (variable: string) => string;
  readonly fault: (fault: SettingFault) => string;
}

type Phrases = Readonly<Record<FaultKind, string>>;

const sentence =
  (phrases: Phrases, whole: string, instead: (words: string) => string) =>
  ({ at, kind, instead: words }: SettingFault): string =>
    `${at || whole} ${phrases[kind]}${words ? instead(words) : ''}.`;

export const en: SettingWords = {
  unreadable: (file) => `${file} cannot be read.`,
  notJson: (file, line) => `${file} is not JSON${line ? ` (line ${line})` : ''}.`,
  needsKey: (variable) => `The provider of the weather wants a key: set ${variable}.`,
  fault: sentence(
    {
      unknown: 'is not known here',
      missing: 'is missing',
      object: 'must be an object: { … }',
      list: 'must be a list: [ … ]',
      text: 'must be a text',
      number: 'must be a whole number',
      word: 'is none of the words that fit',
      address: 'must be an address that begins with http:// or https://, without a user in it',
      origin: 'must be an origin without a path, such as https://bao.example',
      zone: 'is not a time zone, such as Asia/Ho_Chi_Minh or +07:00',
      name: 'is not a name: small letters, digits and hyphens, at most 64',
      reference: 'names no feed of this file',
      attribute: 'is not an attribute that can be set here',
      weather: 'is missing or does not fit (docs/contracts/weather.md)',
    },
    'The file',
    (words) => ` (${words})`,
  ),
};

export const vi: SettingWords = {
  unreadable: (file) => `Không đọc được tệp ${file}.`,
  notJson: (file, line) => `${file} không phải JSON${line ? ` (dòng ${line})` : ''}.`,
  needsKey: (variable) => `Nhà cung cấp thời tiết cần khoá: hãy đặt ${variable}.`,
  fault: sentence(
    {
      unknown: 'không có ở đây',
      missing: 'còn thiếu',
      object: 'phải là một đối tượng: { … }',
      list: 'phải là một danh sách: [ … ]',
      text: 'phải là chuỗi chữ',
      number: 'phải là số nguyên',
      word: 'không thuộc các từ được dùng',
      address: 'phải là địa chỉ bắt đầu bằng http:// hoặc https://, không kèm tên người dùng',
      origin: 'phải là gốc địa chỉ không kèm đường dẫn, ví dụ https://bao.example',
      zone: 'không phải múi giờ, ví dụ Asia/Ho_Chi_Minh hoặc +07:00',
      name: 'không phải tên hợp lệ: chữ thường không dấu, chữ số và gạch nối, tối đa 64 ký tự',
      reference: 'không trỏ tới nguồn tin nào trong tệp này',
      attribute: 'không phải thuộc tính đặt được ở đây',
      weather: 'còn thiếu hoặc không hợp (docs/contracts/weather.md)',
    },
    'Tệp này',
    (words) => ` (${words})`,
  ),
};

/** Vietnamese where the machine speaks it. @param env `TINBOX_LANG`, else `LC_ALL` or `LANG`. */
export const settingWords = (env: Readonly<Record<string, string | undefined>>): SettingWords =>
  isVietnamese(env) ? vi : en;
