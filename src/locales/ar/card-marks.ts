import type { CardMarkWords } from '../card-marks.words.js';
import { counted } from './counted.js';

export const ar: CardMarkWords = {
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
  newTab: 'يُفتح في علامة تبويب جديدة',
};
