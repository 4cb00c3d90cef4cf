import type { Condition } from '../../model/condition.js';

/** What each named reader of a snapshot gives. Numbers outside of what the earth has seen are unknown. */
export interface WeatherLeaves {
  readonly text: string;
  readonly link: string;
  readonly language: string;
  /** Two capitals. */
  readonly country: string;
  readonly zone: string;
  /** RFC 3339 with the offset of the place. */
  readonly moment: string;
  /** `2024-04-10` */
  readonly day: string;
  readonly latitude: number;
  readonly longitude: number;
  /** −100 to 65 */
  readonly celsius: number;
  /** 0 to 1 */
  readonly share: number;
  /** 0 to 2000 */
  readonly millimetres: number;
  /** 0 to 150 */
  readonly metresPerSecond: number;
  /** 0 up to 360 */
  readonly bearing: number;
  /** 800 to 1100 */
  readonly hectopascals: number;
  /** 0 or more */
  readonly metres: number;
  /** 0 to 50 */
  readonly uv: number;
  /** 0 to 2000 */
  readonly airIndex: number;
  /** µg/m³, 0 or more */
  readonly concentration: number;
  /** 1 to 24 */
  readonly hours: number;
  readonly flag: boolean;
  readonly condition: Condition;
}

const WEATHER = {
  condition: 'condition',
  conditionText: 'text',
  isDay: 'flag',
  temperature: 'celsius',
  feelsLike: 'celsius',
  dewPoint: 'celsius',
  humidity: 'share',
  cloudCover: 'share',
  pressure: 'hectopascals',
  visibility: 'metres',
  windSpeed: 'metresPerSecond',
  windGust: 'metresPerSecond',
  windFrom: 'bearing',
  uv: 'uv',
} as const;

export const PLACE = {
  id: 'text!',
  name: 'text!',
  names: [{ language: 'language!', name: 'text!' }],
  zone: 'zone!',
  coordinates: { latitude: 'latitude!', longitude: 'longitude!' },
  country: 'country',
} as const;

export const PROVIDER = {
  id: 'text!',
  name: 'text!',
  credits: [{ text: 'text!', url: 'link', licence: 'text', licenceUrl: 'link' }],
} as const;

export const ALERT = {
  id: 'text!',
  kind: 'storm|wind|thunder|rain|flood|snow|ice|fog|heat|cold|fire|coast|slide|air|other',
  severity: 'minor|moderate|severe|extreme',
  from: 'moment',
  until: 'moment',
  event: 'text!',
  headline: 'text',
  description: 'text',
  instruction: 'text',
  area: 'text',
  sender: 'text',
  url: 'link',
  language: 'language',
  urgency: 'immediate|expected|future|past',
  certainty: 'observed|likely|possible|unlikely',
} as const;

export const AIR = {
  at: 'moment!',
  source: 'model|station',
  scale: 'eu|us|vn!',
  index: 'airIndex',
  pollutants: {
    pm25: 'concentration',
    pm10: 'concentration',
    ozone: 'concentration',
    nitrogenDioxide: 'concentration',
    sulphurDioxide: 'concentration',
    carbonMonoxide: 'concentration',
  },
} as const;

const HOUR = {
  at: 'moment!',
  span: 'hours',
  ...WEATHER,
  precipitation: 'millimetres',
  precipitationChance: 'share',
  thunderChance: 'share',
  temperatureLow: 'celsius',
  temperatureHigh: 'celsius',
} as const;

const DAY = {
  date: 'day!',
  temperatureMin: 'celsius',
  temperatureMax: 'celsius',
  condition: 'condition',
  conditionText: 'text',
  precipitation: 'millimetres',
  precipitationChance: 'share',
  windSpeedMax: 'metresPerSecond',
  windGustMax: 'metresPerSecond',
  windFrom: 'bearing',
  uvMax: 'uv',
  sunrise: 'moment',
  sunset: 'moment',
  polar: 'day|night',
} as const;

/** A snapshot as data: what reads drafts of it, and what `docs/contracts/weather-snapshot.schema.json` is made from. */
export const SNAPSHOT = {
  place: PLACE,
  provider: PROVIDER,
  issued: 'moment',
  fetched: 'moment!',
  expires: 'moment',
  validUntil: 'moment',
  now: { at: 'moment!', source: 'model|observed', ...WEATHER },
  hours: [HOUR],
  days: [DAY],
  alerts: [ALERT],
  air: AIR,
} as const;
