import type { Condition } from '../../model/condition.js';
import type { AlertKind } from '../../model/forecast.js';
import type { LeadPart, LeadTime, WetKind, WetLead } from '../../model/weather-lead.js';
import { spanOf, type SpokenTime } from '../lead-span.js';
import type { LeadTools, LeadWords } from '../weather-lead.words.js';

const WET: Readonly<Record<WetKind, string>> = {
  drizzle: 'drizzle',
  showers: 'showers',
  rain: 'rain',
  'heavy-showers': 'heavy showers',
  'heavy-rain': 'heavy rain',
  snow: 'snow',
  'heavy-snow': 'heavy snow',
  sleet: 'sleet',
  ice: 'freezing rain',
  thunder: 'thunderstorms',
  hail: 'thunderstorms with hail',
};

const DAYS: Readonly<Partial<Record<Condition, string>>> = {
  clear: 'sunny',
  'mostly-clear': 'mostly sunny',
  'partly-cloudy': 'partly cloudy',
  overcast: 'overcast',
  haze: 'hazy',
  smoke: 'smoky',
  dust: 'dusty',
  fog: 'foggy',
};
const NIGHTS: typeof DAYS = { ...DAYS, clear: 'clear', 'mostly-clear': 'mostly clear' };

const WARNED: Readonly<Record<AlertKind, string>> = {
  storm: 'Storm',
  wind: 'Wind',
  thunder: 'Thunderstorm',
  rain: 'Heavy rain',
  flood: 'Flood',
  snow: 'Snow',
  ice: 'Ice',
  fog: 'Fog',
  heat: 'Heat',
  cold: 'Cold',
  fire: 'Fire',
  coast: 'Coastal',
  slide: 'Landslide',
  air: 'Air quality',
  other: 'Weather',
};

const HEAT = ['Hot', 'Very hot', 'Extremely hot'] as const;
const COLD = { frost: 'Frost', cold: 'Cold', severe: 'Severe cold' } as const;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "4:00 PM", "7:00 AM tomorrow" as its hour and its day. */
function spoken({ wall, day }: LeadTime, { clock }: LeadTools): SpokenTime {
  const isMidnight = new Date(wall).getUTCHours() === 0;
  if (isMidnight && day > 0) return ['midnight', day > 1 ? ' tomorrow' : ''];
  return [clock(wall), day > 0 ? ' tomorrow' : ''];
}

const at = (time: LeadTime, tools: LeadTools): string => spoken(time, tools).join('');

const SPAN = { from: ' from about ', until: ' until about ', to: ' to ' };

const span = (from: LeadTime | null, until: LeadTime | null, tools: LeadTools): string =>
  spanOf(SPAN, from && spoken(from, tools), until && spoken(until, tools));

function wet(part: WetLead, tools: LeadTools): string {
  const { what, sure, chance, from, until, onOff, again } = part;
  const name = `${WET[what]}${onOff ? ' on and off' : ''}`;
  const open = !from && !until ? ' with no end in sight' : '';
  if (sure === 'unstated')
    return `The forecast shows ${name}${open}${span(from, until, tools)}, and gives no probability.`;
  const after = {
    dry: ', then dry',
    easing: ', then easing off',
    maybe: ', with more possible later',
    again: again ? `, and again from about ${at(again, tools)}` : '',
  };
  const share = chance === null ? '' : ` (${tools.percent(chance)})`;
  const tail = part.then ? after[part.then] : '';
  const subject = sure === 'chance' ? `A chance of ${name}` : upper(name);
  return `${subject}${open}${span(from, until, tools)}${share}${tail}.`;
}

function sentence(part: LeadPart, tools: LeadTools): string {
  switch (part.kind) {
    case 'wet':
      return wet(part, tools);
    case 'expired': {
      const { wall, day } = part.made;
      const date = day ? ` on ${tools.date(wall)}` : '';
      return `The forecast made at ${tools.clock(wall)}${date} is out of date; its figures are withheld.`;
    }
    case 'unknown':
      return 'No forecast is known yet.';
    case 'warning': {
      const level = part.level === 4 ? 'extreme' : 'severe';
      return `${WARNED[part.of]} warning, ${level}${behind(span(part.from, part.until, tools))}.`;
    }
    case 'fog':
      return `Fog${span(part.from, part.until, tools)}.`;
    case 'sky': {
      const sky = part.sky && (part.period === 'today' ? DAYS : NIGHTS)[part.sky];
      if (part.rain === 'unlikely')
        return sky ? `${upper(sky)} ${part.period}, rain unlikely.` : `Rain unlikely ${part.period}.`;
      return `${upper([part.rain && 'dry', sky].filter(Boolean).join(' and '))} ${part.period}.`;
    }
    case 'temperature':
      return `${tools.degrees(part.celsius)} now.`;
    case 'wind': {
      const gust = part.gust === null ? '' : `, gusts of force ${tools.number(part.gust)}`;
      return `${part.force < 8 ? 'Strong' : 'Very strong'} wind, force ${tools.number(part.force)}${gust}${behind(span(part.from, null, tools))}.`;
    }
    case 'heat':
      return `${HEAT[part.level - 1] ?? HEAT[0]}${later(part.day)}, up to ${tools.degrees(part.celsius)}.`;
    case 'cold':
      return `${COLD[part.level]}${later(part.day)}, down to ${tools.degrees(part.celsius)}.`;
    case 'compare': {
      const apart = tools.apart(part.celsius);
      const less = part.feel === 'cold' ? 'colder' : 'cooler';
      const more = part.feel === 'hot' ? 'hotter' : 'warmer';
      const than = part.celsius < 0 ? less : more;
      return part.of === 'today'
        ? `${apart} ${than} than yesterday.`
        : `Tomorrow ${apart} ${than} than today.`;
    }
  }
}

const behind = (span: string): string => (span ? `,${span}` : '');

const later = (day: number): string => (day ? ' tomorrow' : '');

export const en: LeadWords = { sentence };
