import type { CommentThreadWords } from '../comment-thread.words.js';
import { counted } from './counted.js';
import { ar as time } from './time.js';

const comments = (count: number, digits: string): string =>
  counted(count, digits, 'تعليق واحد', 'تعليقان', 'تعليقات', 'تعليقًا', 'تعليق');
const replies = (count: number, digits: string): string =>
  counted(count, digits, 'رد واحد', 'ردّان', 'ردود', 'ردًّا', 'رد');

export const ar: CommentThreadWords = {
  ...time,
  heading: 'التعليقات',
  total: comments,
  none: 'لا تعليقات بعد. كن أول من يكتب.',
  failed: 'تعذّر تحميل التعليقات.',
  retry: 'أعد المحاولة',
  loading: 'جارٍ التحميل',
  notice: { premod: 'تُحرَّر التعليقات قبل نشرها.', open: 'نرجو الالتزام بموضوع المقال.' },
  closed: (when) => `توقف استقبال التعليقات على هذا المقال منذ ${when}.`,
  closedNow: 'توقف استقبال التعليقات على هذا المقال.',
  hours: (from, to) => `تستقبل هيئة التحرير التعليقات من ${from} إلى ${to}.`,
  elsewhere: (place) => `الرد على ${place}`,
  sort: 'الترتيب',
  sorts: {
    newest: { name: 'الأحدث', explained: 'ما أُرسل أخيرًا يأتي أولًا.' },
    oldest: { name: 'الأقدم', explained: 'ما أُرسل أولًا يأتي أولًا.' },
    best: { name: 'الأكثر فائدة', explained: 'ما رآه أكثر القراء مفيدًا يأتي أولًا.' },
    picks: { name: 'مختارات التحرير', explained: 'مختارات هيئة التحرير أولًا، ثم الأحدث.' },
  },
  news: (count, digits) =>
    `عرض ${counted(count, digits, 'تعليق جديد', 'تعليقين جديدين', 'تعليقات جديدة', 'تعليقًا جديدًا', 'تعليق جديد')}`,
  someNews: 'عرض التعليقات الجديدة',
  picks: 'مختارات التحرير',
  badges: { staff: 'هيئة التحرير', expert: 'خبير', author: 'كاتب المقال' },
  edited: { author: 'معدَّل', newsroom: 'حرّرته هيئة التحرير' },
  level: (level, place, of) => `المستوى ${level}، التعليق ${place}${of ? ` من ${of}` : ''}`,
  repliesBelow: replies,
  quoted: (name) => `رد على ${name}:`,
  nameless: 'بلا اسم',
  vote: 'مفيد',
  votes: (_, digits) => `مفيد ${digits}`,
  reply: 'رد',
  report: 'إبلاغ',
  others: (name) => `المزيد حول تعليق ${name}`,
  fold: 'طيّ',
  unfold: (count, digits) => `عرض ${replies(count, digits)}`,
  more: (count, digits) => `المزيد: ${comments(count, digits)}`,
  someMore: 'المزيد من التعليقات',
  moreFailed: 'تعذّر تحميل المزيد من التعليقات.',
  moreReplies: (count, digits) => `المزيد: ${replies(count, digits)}`,
  came: (count, digits) => `أُضيف ${comments(count, digits)}`,
  waiting: 'هذا التعليق بانتظار المراجعة.',
  removed: 'أُزيل هذا التعليق.',
  removedFor: (reason) => `أُزيل هذا التعليق: ${reason}.`,
  deleted: 'حذف الكاتب هذا التعليق.',
  reasons: {
    offensive: 'ألفاظ مسيئة',
    abusive: 'هجوم شخصي',
    spam: 'رسائل مزعجة',
    'banned-word': 'كلمات غير لائقة',
    advertising: 'إعلان',
    illegal: 'مخالف للقانون',
    harassment: 'مضايقة',
    misinformation: 'معلومات كاذبة',
    hate: 'خطاب كراهية',
    irrelevant: 'خارج الموضوع',
    'private-data': 'بيانات شخصية',
  },
  rules: 'القواعد',
  hidden: (name) => `لقد أخفيت تعليقات ${name}.`,
  show: 'إظهار',
};
