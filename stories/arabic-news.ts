import type { Article } from '../src/model/article.js';
import { hoursAgo } from './news.js';
import { picture } from './pictures.js';

/** An Arabic paper's morning. */
export const arabicNews: readonly Article[] = [
  {
    id: 'ferry',
    url: 'https://al-marfa.example/ferry',
    title: 'العبّارة الأخيرة تغادر المرفأ مع افتتاح الجسر',
    section: 'النقل',
    summary: 'أطفأ القبطان المصباح وربط الحبل، ثم عاد إلى بيته ماشيًا فوق الماء.',
    image: { src: picture('ferry'), width: 1200, height: 800, alt: 'عبّارة عند الغروب' },
    published: hoursAgo(0.2),
    live: true,
    commentCount: 3,
  },
  {
    id: 'library',
    url: 'https://al-marfa.example/library',
    title: 'أمينة مكتبة تعير الكتب مع المدّ والجزر',
    section: 'التعليم',
    summary: 'تحملها القوارب عند الفجر وتعيدها مبتلّة قليلًا.',
    image: { src: picture('library'), width: 1200, height: 800, alt: 'رفوف فوق الميناء' },
    published: '2024-04-08T10:02:00Z',
    access: 'members',
    media: { kind: 'video', duration: 384 },
  },
  {
    id: 'tea',
    url: 'https://al-marfa.example/tea',
    title: 'تلّة الضباب تفتح حدائقها لأول قطاف',
    summary: 'الأماكن محدودة، والشاحنة تنطلق في السادسة.',
    image: { src: picture('tea-hill'), width: 1200, height: 800 },
    sponsored: true,
    sponsor: 'تعاونية تلّة الضباب',
  },
];
