import type { Condition } from '../../model/condition.js';
import { forecastDay, forecastHour } from '../../model/forecast-makers.js';
import type { ForecastDay, ForecastHour, WeatherPlace, WeatherSnapshot } from '../../model/forecast.js';
import { dayAfter, dayIn, dayMs, inZone, localMs } from '../../model/place-time.js';
import { complete } from './complete.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HOURS = 168;

/** What a made-up day is like: when it is wet by the place's clocks, and how sure that is. */
interface Manner {
  readonly sky: Condition;
  readonly wet: Condition;
  readonly from: number;
  readonly to: number;
  readonly chance: number;
  readonly mm: number;
}

const COVER: Readonly<Partial<Record<Condition, number>>> = {
  clear: 0,
  'mostly-clear': 0.2,
  'partly-cloudy': 0.5,
};

const DRY = { wet: 'light-rain', from: 0, to: 0, chance: 0, mm: 0 } as const;
const MANNERS: readonly Manner[] = [
  { sky: 'clear', ...DRY },
  { sky: 'mostly-clear', ...DRY },
  { sky: 'partly-cloudy', ...DRY, chance: 0.1 },
  { sky: 'overcast', ...DRY, chance: 0.2 },
  { sky: 'partly-cloudy', wet: 'showers', from: 14, to: 18, chance: 0.6, mm: 1.8 },
  { sky: 'overcast', wet: 'light-rain', from: 5, to: 11, chance: 0.7, mm: 0.9 },
  { sky: 'overcast', wet: 'rain', from: 16, to: 21, chance: 0.8, mm: 3.1 },
  { sky: 'partly-cloudy', wet: 'thunderstorm', from: 15, to: 17, chance: 0.65, mm: 6 },
];

/** A number from 0 up to 1 that a text always gives (FNV-1a, mixed once more). */
function lot(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

interface MadeDay {
  readonly manner: Manner;
  readonly min: number;
  readonly max: number;
  readonly wind: number;
  readonly windFrom: number;
}

/** A day as it always is there: of its season and latitude, by lot of its date and place. */
function madeDay(date: string, { id, coordinates }: WeatherPlace): MadeDay {
  const latitude = coordinates?.latitude ?? 16;
  const year = (dayMs(date) / DAY) % 365.25;
  const season = Math.cos(((year - 201) / 365.25) * 2 * Math.PI) * Math.sign(latitude || 1);
  const mean = 28 - Math.abs(latitude) * 0.35 + season * Math.min(14, Math.abs(latitude) * 0.3);
  const drift = (lot(`${id} ${date} drift`) - 0.5) * 5;
  const half = 3 + lot(`${id} ${date} range`) * 3;
  return {
    manner: MANNERS[Math.floor(lot(`${id} ${date}`) * MANNERS.length)] ?? { sky: 'clear', ...DRY },
    min: tenth(mean + drift - half),
    max: tenth(mean + drift + half),
    wind: tenth(1.5 + lot(`${id} ${date} wind`) * 5),
    windFrom: Math.floor(lot(`${id} ${date} from`) * 360),
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

function hourOf(ms: number, place: WeatherPlace): ForecastHour {
  const at = inZone(ms, place.zone);
  const clock = Number(at.slice(11, 13));
  const { manner, min, max, wind, windFrom } = madeDay(at.slice(0, 10), place);
  const warmth = (1 + Math.cos(((clock - 14) / 12) * Math.PI)) / 2;
  const isWet = clock >= manner.from && clock < manner.to;
  return forecastHour({
    at,
    condition: isWet ? manner.wet : manner.sky,
    temperature: tenth(min + (max - min) * warmth),
    humidity: Math.round(isWet ? 92 : 85 - 30 * warmth) / 100,
    cloudCover: COVER[manner.sky] ?? 0.9,
    precipitation: isWet ? manner.mm : 0,
    precipitationChance: isWet ? manner.chance : Math.min(manner.chance, 0.1),
    windSpeed: wind,
    windGust: tenth(wind * 1.7),
    windFrom,
    pressure: 1010,
    uv: clock > 6 && clock < 18 ? tenth(9 * warmth * (manner.sky === 'overcast' ? 0.4 : 1)) : 0,
  });
}

function dayOf(date: string, place: WeatherPlace): ForecastDay {
  const { manner, min, max, wind, windFrom } = madeDay(date, place);
  const isWet = manner.to > manner.from;
  return forecastDay({
    date,
    temperatureMin: min,
    temperatureMax: max,
    condition: isWet ? manner.wet : manner.sky,
    precipitationChance: manner.chance,
    precipitation: tenth(manner.mm * (manner.to - manner.from)),
    windSpeedMax: wind,
    windGustMax: tenth(wind * 1.7),
    windFrom,
    uvMax: manner.sky === 'overcast' ? 4 : 9,
  });
}

/**
 * Weather that nobody forecast, for demonstrations: it needs no network, follows the clock, and is always the same for the same
 * place and hour. Its credit says that it is made up.
 * @param now Milliseconds since 1970.
 */
export function madeUpWeather(place: WeatherPlace, now: number): WeatherSnapshot {
  const { zone } = place;
  const today = dayIn(now, zone);
  const midnight = localMs(today, zone);
  const time = (ms: number): string => inZone(ms, zone);
  const issued = Math.floor(now / (6 * HOUR)) * 6 * HOUR;
  const fetched = Math.floor(now / (10 * MINUTE)) * 10 * MINUTE;
  return complete({
    version: 1,
    place,
    provider: {
      id: 'made-up',
      name: 'Tinbox',
      credits: [
        {
          text: 'Thời tiết bịa để trình diễn · Made up for the demo',
          url: null,
          licence: null,
          licenceUrl: null,
        },
      ],
    },
    issued: time(issued),
    fetched: time(fetched),
    expires: time(fetched + 30 * MINUTE),
    validUntil: time(issued + 18 * HOUR),
    now: null,
    hours: [...Array(HOURS).keys()].map((hour) => hourOf(midnight + hour * HOUR, place)),
    days: [...Array(9).keys()].map((day) => dayOf(dayAfter(today, day - 1), place)),
    alerts: [],
    air: null,
  });
}
