import type { CardWords } from '../card.words.js';
import { pluralRules } from '../formatters.js';
import { ar as time } from './time.js';

/** Arabic counts in six forms: none, one, two, few, many, other. */
const counted = (
  count: number,
  digits: string,
  one: string,
  two: string,
  few: string,
  many: string,
  other: string,
): string => {
  switch (pluralRules('ar').select(count)) {
    case 'one':
      return one;
    case 'two':
      return two;
    case 'few':
      return `${digits} ${few}`;
    case 'many':
      return `${digits} ${many}`;
    default:
      return `${digits} ${other}`;
  }
};

export const ar: CardWords = {
  ...time,
  live: 'مباشر',
  sponsored: 'محتوى مموّل',
  access: { registered: 'يتطلب تسجيل الدخول', members: 'للأعضاء' },
  media: { video: 'فيديو', audio: 'صوت', gallery: 'صور' },
  duration: (minutes, seconds) =>
    [
      minutes && counted(minutes, `${minutes}`, 'دقيقة', 'دقيقتان', 'دقائق', 'دقيقة', 'دقيقة'),
      seconds && counted(seconds, `${seconds}`, 'ثانية', 'ثانيتان', 'ثوانٍ', 'ثانية', 'ثانية'),
    ]
      .filter(Boolean)
      .join(' و'),
  comments: (count, digits) => counted(count, digits, 'تعليق واحد', 'تعليقان', 'تعليقات', 'تعليقًا', 'تعليق'),
  credit: (name) => `الصورة: ${name}`,
  newTab: 'يُفتح في علامة تبويب جديدة',
  updated: 'آخر تحديث',
};
