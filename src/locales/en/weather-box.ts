import type { WeatherBoxWords } from '../weather-box.words.js';
import { en as time } from './time.js';
import { en as lead } from './weather-lead.js';
import { en as weather } from './weather.js';

export const en: WeatherBoxWords = {
  ...weather,
  ...lead,
  ...time,
  now: 'Now',
  feelsLike: (degrees) => `Feels like ${degrees}`,
  observed: (clock) => `Measured at ${clock}`,
  wind: 'Wind',
  humidity: 'Humidity',
  uvIndex: 'UV index',
  airQuality: (scale) => `Air (${scale})`,
  sunrise: 'Sunrise',
  sunset: 'Sunset',
  sun: 'Sun',
  hourly: 'Hour by hour; the arrow keys go through them',
  daily: 'Day by day',
  bars: 'Bars: chance of rain in each hour',
  barsAndAmounts: 'Bars: chance of rain in each hour; below them how much',
  table: 'Show as a table',
  closeTable: 'Close the table',
  hoursOf: (place) => `${place}, hour by hour`,
  daysOf: (place) => `${place}, day by day`,
  columns: {
    hour: 'Time',
    day: 'Day',
    sky: 'Weather',
    temperature: 'Temperature',
    low: 'Low',
    high: 'High',
    chance: 'Chance of rain',
    amount: 'Rain',
  },
  lowSpoken: (degrees) => `low ${degrees}`,
  highSpoken: (degrees) => `high ${degrees}`,
  made: 'Forecast:',
  oldOf: 'The forecast of',
  old: (asking) =>
    `is out of date. Its numbers are withheld${asking ? ', and a newer one is asked for' : ''}.`,
  until: (time) => `until ${time}`,
  otherUnits: { metric: 'Show °C', imperial: 'Show °F' },
  forecastFor: (time) => `Forecast for ${time}`,
  forecastWas: (time) => `What was forecast for ${time}`,
};
