import type { AlertKind } from '../../model/forecast.js';

/** What a warning is of. */
export const alertKinds: Readonly<Record<AlertKind, string>> = {
  storm: 'عاصفة',
  wind: 'رياح قوية',
  thunder: 'عواصف رعدية',
  rain: 'أمطار غزيرة',
  flood: 'فيضانات',
  snow: 'ثلوج',
  ice: 'جليد',
  fog: 'ضباب',
  heat: 'حر شديد',
  cold: 'برد شديد',
  fire: 'حرائق غابات',
  coast: 'خطر على السواحل',
  slide: 'انهيارات أرضية',
  air: 'هواء ملوث',
  other: 'طقس خطر',
};
