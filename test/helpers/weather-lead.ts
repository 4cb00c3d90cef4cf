import { ar as arTimes } from '../../src/locales/ar/time.js';
import { ar as arLead } from '../../src/locales/ar/weather-lead.js';
import { ar as arWeather } from '../../src/locales/ar/weather.js';
import { en as enTimes } from '../../src/locales/en/time.js';
import { en as enLead } from '../../src/locales/en/weather-lead.js';
import { en as enWeather } from '../../src/locales/en/weather.js';
import { vi as viTimes } from '../../src/locales/vi/time.js';
import { vi as viLead } from '../../src/locales/vi/weather-lead.js';
import { vi as viWeather } from '../../src/locales/vi/weather.js';
import { leadText, type LeadSpeech } from '../../src/locales/weather-lead.js';
import type { WeatherSnapshot } from '../../src/model/forecast.js';
import { unitsFor } from '../../src/model/units.js';
import { weatherLead } from '../../src/selection/weather-lead.js';

/** The lead's words in the languages we speak. */
export const SPEECH = {
  vi: { language: 'vi', words: viLead, weather: viWeather, times: viTimes },
  en: { language: 'en-GB', words: enLead, weather: enWeather, times: enTimes },
  ar: { language: 'ar', words: arLead, weather: arWeather, times: arTimes },
} as const satisfies Readonly<Record<string, LeadSpeech>>;

export type Language = keyof typeof SPEECH;

/** The lead as readers of a language meet it. */
export const leadIn = (language: Language, snapshot: WeatherSnapshot, now: number): string =>
  leadText(weatherLead(snapshot, now), SPEECH[language], unitsFor(undefined, SPEECH[language].language));
