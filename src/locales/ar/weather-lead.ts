import type { Condition } from '../../model/condition.js';
import type { LeadPart, LeadTime, WetKind, WetLead } from '../../model/weather-lead.js';
import { spanOf, type SpokenTime } from '../lead-span.js';
import type { LeadTools, LeadWords } from '../weather-lead.words.js';
import { alertKinds } from './alert-kinds.js';

const WET: Readonly<Record<WetKind, string>> = {
  drizzle: 'رذاذ',
  showers: 'زخات مطر',
  rain: 'أمطار',
  'heavy-showers': 'زخات غزيرة',
  'heavy-rain': 'أمطار غزيرة',
  snow: 'ثلوج',
  'heavy-snow': 'ثلوج كثيفة',
  sleet: 'مطر ممزوج بالثلج',
  ice: 'مطر متجمد',
  thunder: 'عواصف رعدية',
  hail: 'عواصف رعدية مع برد',
};

const DAYS: Readonly<Partial<Record<Condition, string>>> = {
  clear: 'مشمس',
  'mostly-clear': 'مشمس غالبًا',
  'partly-cloudy': 'غائم جزئيًا',
  overcast: 'غائم',
  haze: 'مغطى بالشابورة',
  smoke: 'مدخن',
  dust: 'مغبر',
  fog: 'ضبابي',
};
const NIGHTS: typeof DAYS = { ...DAYS, clear: 'صافٍ', 'mostly-clear': 'صافٍ غالبًا' };

const HEAT = ['الجو حار', 'الجو حار جدًا', 'الجو شديد الحرارة'] as const;
const COLD = { frost: 'صقيع', cold: 'الجو بارد', severe: 'الجو شديد البرودة' } as const;

const RAIN = { none: 'بلا أمطار', unlikely: 'مع احتمال ضعيف للمطر' } as const;

/** "الساعة 4:00 م", "الساعة 7:00 ص غدًا" as its hour and its day. */
function spoken({ wall, day }: LeadTime, { clock }: LeadTools): SpokenTime {
  const isMidnight = new Date(wall).getUTCHours() === 0;
  if (isMidnight && day > 0) return ['منتصف الليل', day > 1 ? ' غدًا' : ''];
  return [`الساعة ${clock(wall)}`, day > 0 ? ' غدًا' : ''];
}

const at = (time: LeadTime, tools: LeadTools): string => spoken(time, tools).join('');

const SPAN = { from: ' من نحو ', until: ' حتى نحو ', to: ' حتى ' };

const span = (from: LeadTime | null, until: LeadTime | null, tools: LeadTools): string =>
  spanOf(SPAN, from && spoken(from, tools), until && spoken(until, tools));

function wet(part: WetLead, tools: LeadTools): string {
  const { what, sure, chance, from, until, onOff, again } = part;
  const name = `${WET[what]}${onOff ? ' على فترات' : ''}`;
  const open = !from && !until ? ' بلا نهاية معروفة' : '';
  if (sure === 'unstated')
    return `وفق النشرة: ${name}${open}${span(from, until, tools)}، من دون ذكر الاحتمال.`;
  const after = {
    dry: '، ثم يتوقف الهطول',
    easing: '، ثم يخف الهطول',
    maybe: '، وقد يهطل المزيد لاحقًا',
    again: again ? `، ثم يعود الهطول من نحو ${at(again, tools)}` : '',
  };
  const share = chance === null ? '' : ` (${tools.percent(chance)})`;
  const tail = part.then ? after[part.then] : '';
  const subject = sure === 'chance' ? `احتمال ${name}` : name;
  return `${subject}${open}${span(from, until, tools)}${share}${tail}.`;
}

function sentence(part: LeadPart, tools: LeadTools): string {
  switch (part.kind) {
    case 'wet':
      return wet(part, tools);
    case 'expired': {
      const { wall, day } = part.made;
      const date = day ? `، ${tools.date(wall)}،` : '';
      return `نشرة الساعة ${tools.clock(wall)}${date} قديمة، وأرقامها محجوبة.`;
    }
    case 'unknown':
      return 'لا تتوافر نشرة بعد.';
    case 'warning': {
      const level = part.level === 4 ? 'خطورة بالغة' : 'خطورة شديدة';
      return `تحذير: ${alertKinds[part.of]}، ${level}${behind(span(part.from, part.until, tools))}.`;
    }
    case 'fog':
      return `ضباب${span(part.from, part.until, tools)}.`;
    case 'sky': {
      const sky = part.sky && (part.period === 'today' ? DAYS : NIGHTS)[part.sky];
      const facts = [sky, part.rain && RAIN[part.rain]].filter(Boolean).join(' ');
      return `الجو ${part.period === 'today' ? 'اليوم' : 'الليلة'} ${facts}.`;
    }
    case 'temperature':
      return `الحرارة الآن ${tools.degrees(part.celsius)}.`;
    case 'wind': {
      const gust = part.gust === null ? '' : ` وهبّات بقوة ${tools.number(part.gust)}`;
      return `رياح ${part.force < 8 ? 'شديدة' : 'شديدة جدًا'} بقوة ${tools.number(part.force)}${gust}${span(part.from, null, tools)}.`;
    }
    case 'heat':
      return `${HEAT[part.level - 1] ?? HEAT[0]}${later(part.day)}، والعظمى ${tools.degrees(part.celsius)}.`;
    case 'cold':
      return `${COLD[part.level]}${later(part.day)}، والصغرى ${tools.degrees(part.celsius)}.`;
    case 'compare': {
      const apart = tools.apart(part.celsius);
      const than = part.celsius < 0 ? 'أبرد' : part.feel === 'hot' ? 'أحرّ' : 'أدفأ';
      return part.of === 'today'
        ? `${than} من أمس بمقدار ${apart}.`
        : `غدًا ${than} من اليوم بمقدار ${apart}.`;
    }
  }
}

const behind = (span: string): string => (span ? `،${span}` : '');

const later = (day: number): string => (day ? ' غدًا' : '');

export const ar: LeadWords = { sentence };
