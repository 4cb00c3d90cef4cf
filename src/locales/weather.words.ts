import type { Condition } from '../model/condition.js';
import type { AirScale, AlertKind } from '../model/forecast.js';
import type { Units } from '../model/units.js';
import type { WallClockWords } from './time.words.js';
import { vi } from './vi/weather.js';
import type { WordsTable } from './words.js';

type UnitName = Units['wind' | 'rain' | 'distance' | 'pressure'];

/** The words of the weather itself, whatever shows it. */
export interface WeatherWords {
  readonly conditions: Readonly<Record<Condition, string>>;
  /** What is called otherwise when the sun is down. */
  readonly nights: Readonly<Partial<Record<Condition, string>>>;
  /** Whence the wind blows: eight, from north on by the sun. */
  readonly points: readonly string[];
  /** Names of the Beaufort forces 0 to 12; what is stronger is called as 12. */
  readonly forces: readonly string[];
  /** "cấp 6", "force 6" */
  readonly force: (digits: string) => string;
  /** UV index: low to extreme, five. */
  readonly uv: readonly string[];
  /** Each scale with its name and its six levels, the cleanest first. */
  readonly air: Readonly<Record<AirScale, { readonly name: string; readonly levels: readonly string[] }>>;
  /** Said of values that no instrument measured. */
  readonly modelled: string;
  readonly alertKinds: Readonly<Record<AlertKind, string>>;
  /** Levels 1 to 4 of warnings. */
  readonly alertLevels: readonly string[];
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
  readonly weekday: WallClockWords;
  /** "16 giờ", the head of a column. */
  readonly hour: WallClockWords;
  /** The sun does not set, or does not rise. */
  readonly polarDay: string;
  readonly polarNight: string;
  readonly percent: (digits: string) => string;
  /** For ears: "27 độ" */
  readonly degreesSpoken: (digits: string, count: number) => string;
  readonly chanceSpoken: (percent: string) => string;
  readonly windSpoken: (from: string, speed: string) => string;
  /** Between the parts of an hour read out. */
  readonly comma: string;
  readonly units: Readonly<Record<UnitName, string>>;
}

export const weatherWords: WordsTable<WeatherWords> = {
  vi,
  others: {
    en: () => import('./en/weather.js').then(({ en }) => en),
    ar: () => import('./ar/weather.js').then(({ ar }) => ar),
  },
};
