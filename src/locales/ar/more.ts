import type { MoreWords } from '../more.words.js';
import { counted } from './counted.js';

export const ar: MoreWords = {
  more: 'المزيد من الأخبار',
  loading: 'جارٍ تحميل المزيد من الأخبار',
  failed: 'تعذّر تحميل المزيد من الأخبار.',
  retry: 'أعد المحاولة',
  end: 'لا مزيد من الأخبار.',
  added: (count, digits) => `أُضيف ${counted(count, digits, 'خبر واحد', 'خبران', 'أخبار', 'خبرًا', 'خبر')}`,
};
