import type { TimeWords } from './time.words.js';
import { vi } from './vi/weather-box.js';
import type { LeadWords } from './weather-lead.words.js';
import type { WeatherWords } from './weather.words.js';
import type { WordsTable } from './words.js';

/** What a weather box says. */
export interface WeatherBoxWords extends WeatherWords, LeadWords, TimeWords {
  /** Above the running hour. */
  readonly now: string;
  /** "Cảm giác như 30°" */
  readonly feelsLike: (degrees: string) => string;
  /** Said of the present where a station saw it. */
  readonly observed: (clock: string) => string;
  readonly wind: string;
  readonly humidity: string;
  readonly uvIndex: string;
  /** With the name of its scale: an index means nothing without. */
  readonly airQuality: (scale: string) => string;
  readonly sunrise: string;
  readonly sunset: string;
  readonly sun: string;
  /** Names of the ribbon and of the days. */
  readonly hourly: string;
  readonly daily: string;
  /** What the bars are of. */
  readonly bars: string;
  readonly barsAndAmounts: string;
  readonly table: string;
  readonly closeTable: string;
  readonly hoursOf: (place: string) => string;
  readonly daysOf: (place: string) => string;
  readonly columns: Readonly<
    Record<'hour' | 'day' | 'sky' | 'temperature' | 'low' | 'high' | 'chance' | 'amount', string>
  >;
  /** "thấp nhất 21 độ", "cao nhất 29 độ", for ears. */
  readonly lowSpoken: (degrees: string) => string;
  readonly highSpoken: (degrees: string) => string;
  /** "Dự báo lúc", before a time. */
  readonly made: string;
  /** Before and behind the time of a forecast that is too old to be shown. @param asking A newer one is asked for. */
  readonly oldOf: string;
  readonly old: (asking: boolean) => string;
  /** When a warning ends. */
  readonly until: (time: string) => string;
  /** On the button that changes the units. */
  readonly otherUnits: Readonly<Record<'metric' | 'imperial', string>>;
  /** Of a moment that the page names, before and after. */
  readonly forecastFor: (time: string) => string;
  readonly forecastWas: (time: string) => string;
}

export const weatherBoxWords: WordsTable<WeatherBoxWords> = {
  vi,
  others: {
    en: () => import('./en/weather-box.js').then(({ en }) => en),
    ar: () => import('./ar/weather-box.js').then(({ ar }) => ar),
  },
};
