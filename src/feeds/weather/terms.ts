import type { WeatherTerms } from './weather-adapter.js';

const CC_BY = { licence: 'CC BY 4.0', licenceUrl: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/**
 * What each provider allows, as read in August 2026 (MET Norway: March 2023). `open-meteo` is the free service, `open-meteo-paid`
 * the one with a key. The table for people is in `docs/contracts/weather.md`.
 */
export const WEATHER_TERMS = {
  'met-norway': {
    commercial: true,
    browser: false,
    key: false,
    credits: [{ text: 'Data from MET Norway', url: 'https://www.met.no/en', ...CC_BY }],
    url: 'https://developer.yr.no/doc/TermsOfService/',
  },
  'open-meteo': {
    commercial: false,
    browser: true,
    key: false,
    credits: [{ text: 'Weather data by Open-Meteo.com', url: 'https://open-meteo.com/', ...CC_BY }],
    url: 'https://open-meteo.com/en/terms',
  },
  'open-meteo-paid': {
    commercial: true,
    browser: false,
    key: true,
    credits: [{ text: 'Weather data by Open-Meteo.com', url: 'https://open-meteo.com/', ...CC_BY }],
    url: 'https://open-meteo.com/en/terms',
  },
  openweather: {
    commercial: true,
    browser: false,
    key: true,
    credits: [{ text: 'OpenWeather', url: 'https://openweathermap.org/', licence: null, licenceUrl: null }],
    url: 'https://openweathermap.org/terms',
  },
} as const satisfies Readonly<Record<string, WeatherTerms>>;

/** The credit of the European model behind Open-Meteo's air quality. */
export const CAMS_CREDIT = {
  text: 'CAMS / Copernicus',
  url: 'https://atmosphere.copernicus.eu/',
  licence: null,
  licenceUrl: null,
} as const;
