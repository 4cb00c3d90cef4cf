import type { Condition } from '../../model/condition.js';
import type { LeadPart, LeadTime, WetKind, WetLead } from '../../model/weather-lead.js';
import { spanOf, type SpokenTime } from '../lead-span.js';
import type { LeadTools, LeadWords } from '../weather-lead.words.js';
import { alertKinds } from './alert-kinds.js';

const WET: Readonly<Record<WetKind, string>> = {
  drizzle: 'mưa phùn',
  showers: 'mưa rào',
  rain: 'mưa',
  'heavy-showers': 'mưa rào to',
  'heavy-rain': 'mưa to',
  snow: 'tuyết rơi',
  'heavy-snow': 'tuyết rơi dày',
  sleet: 'mưa lẫn tuyết',
  ice: 'mưa băng',
  thunder: 'mưa dông',
  hail: 'mưa dông kèm mưa đá',
};

const DAYS: Readonly<Partial<Record<Condition, string>>> = {
  clear: 'trời nắng',
  'mostly-clear': 'trời nắng, ít mây',
  'partly-cloudy': 'có mây',
  overcast: 'nhiều mây',
  haze: 'có mù khô',
  smoke: 'có khói',
  dust: 'có bụi',
  fog: 'có sương mù',
};
const NIGHTS: typeof DAYS = { ...DAYS, clear: 'trời quang', 'mostly-clear': 'trời quang, ít mây' };

const HEAT = ['Nắng nóng', 'Nắng nóng gay gắt', 'Nắng nóng đặc biệt gay gắt'] as const;
const COLD = { frost: 'Trời băng giá', cold: 'Rét đậm', severe: 'Rét hại' } as const;

const RAIN = { none: 'không mưa', unlikely: 'ít khả năng mưa' } as const;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "16 giờ", "7 giờ sáng mai" as its hour and its day. */
function spoken({ wall, day }: LeadTime): SpokenTime {
  const hour = new Date(wall).getUTCHours();
  if (hour === 0 && day > 0) return ['nửa đêm', day > 1 ? ' mai' : ''];
  const part = hour < 11 ? 'sáng' : hour < 13 ? 'trưa' : hour < 18 ? 'chiều' : 'tối';
  return [`${hour}\u00a0giờ`, day > 0 ? ` ${part} mai` : ''];
}

const at = (time: LeadTime): string => spoken(time).join('');

const SPAN = { from: ' từ khoảng ', until: ' đến khoảng ', to: ' đến ' };

const span = (from: LeadTime | null, until: LeadTime | null): string =>
  spanOf(SPAN, from && spoken(from), until && spoken(until));

function wet(part: WetLead, { percent }: LeadTools): string {
  const { what, sure, chance, from, until, onOff, again } = part;
  const isSnow = what.includes('snow');
  const name = `${WET[what]}${onOff ? ' lúc có lúc không' : ''}`;
  const open = !from && !until ? ', chưa rõ lúc ngớt' : '';
  if (sure === 'unstated') return `Dự báo ghi ${name}${span(from, until)}${open}, không kèm xác suất.`;
  const after = {
    dry: `, sau đó ${isSnow ? 'ngừng' : 'tạnh'}`,
    easing: `, sau đó ${isSnow ? 'ngớt' : 'tạnh'} dần`,
    maybe: `, sau đó có thể còn ${isSnow ? 'tuyết' : 'mưa'}`,
    again: again ? `, rồi lại ${isSnow ? 'có tuyết' : 'mưa'} từ khoảng ${at(again)}` : '',
  };
  const share = chance === null ? '' : ` (${percent(chance)})`;
  const tail = part.then ? after[part.then] : '';
  return `${upper(sure === 'chance' ? `có thể ${name}` : name)}${span(from, until)}${open}${share}${tail}.`;
}

function sentence(part: LeadPart, tools: LeadTools): string {
  switch (part.kind) {
    case 'wet':
      return wet(part, tools);
    case 'expired': {
      const { wall, day } = part.made;
      const date = day ? ` ngày ${tools.date(wall)}` : '';
      return `Bản dự báo lúc ${tools.clock(wall)}${date} đã cũ, số liệu tạm ẩn.`;
    }
    case 'unknown':
      return 'Chưa có số liệu dự báo.';
    case 'warning': {
      const level = part.level === 4 ? 'mức đặc biệt nghiêm trọng' : 'mức nghiêm trọng';
      return `Cảnh báo ${alertKinds[part.of]}, ${level}${after(span(part.from, part.until))}.`;
    }
    case 'fog':
      return `Sương mù${span(part.from, part.until)}.`;
    case 'sky': {
      const sky = part.sky && (part.period === 'today' ? DAYS : NIGHTS)[part.sky];
      const facts = [part.rain && RAIN[part.rain], sky].filter(Boolean).join(', ');
      return `${part.period === 'today' ? 'Hôm nay' : 'Đêm nay'} ${facts}.`;
    }
    case 'temperature':
      return `Hiện ${tools.degrees(part.celsius)}.`;
    case 'wind': {
      const gust = part.gust === null ? '' : `, giật cấp\u00a0${tools.number(part.gust)}`;
      return `Gió ${part.force < 8 ? 'mạnh' : 'rất mạnh'} cấp\u00a0${tools.number(part.force)}${gust}${span(part.from, null)}.`;
    }
    case 'heat': {
      const name = HEAT[part.level - 1] ?? HEAT[0];
      return `${onDay(name, part.day)}, cao nhất ${tools.degrees(part.celsius)}.`;
    }
    case 'cold':
      return `${onDay(COLD[part.level], part.day)}, thấp nhất ${tools.degrees(part.celsius)}.`;
    case 'compare': {
      const apart = tools.apart(part.celsius);
      const less = part.feel === 'cold' ? 'lạnh' : 'mát';
      const more = part.feel === 'hot' ? 'nóng' : 'ấm';
      const than = part.celsius < 0 ? less : more;
      return part.of === 'today'
        ? `${upper(than)} hơn hôm qua ${apart}.`
        : `Ngày mai ${than} hơn hôm nay ${apart}.`;
    }
  }
}

const after = (span: string): string => (span ? `,${span}` : '');

const onDay = (name: string, day: number): string =>
  day ? `Ngày mai ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;

export const vi: LeadWords = { sentence };
