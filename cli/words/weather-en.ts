import type { WeatherCommandWords } from './words.js';

const KINDS = {
  fresh: 'still fresh',
  unchanged: 'nothing newer',
  new: 'written',
  kept: 'failed, the last one stays',
  failed: 'failed',
} as const;

export const weather: WeatherCommandWords = {
  needsConfig: ['No places are named.', 'Write --config places.json; see tinbox weather --help'],
  needsOutput: ['No folder is named to write to.', 'Write -o weather/'],
  badConfig: (path, at) =>
    at
      ? [`${path}: “${at}” is missing or wrong.`, 'docs/contracts/weather.md shows what it may be.']
      : [`${path} is no JSON.`, 'Look for a comma too many or a quote too few.'],
  needsKey: ['The provider wants a key.', 'Set TINBOX_WEATHER_KEY in the environment, never in a page.'],
  notCommercial: [
    'Open-Meteo’s free service is for sites without advertisements and subscriptions.',
    'For others: "provider": "met-norway", or a key and "open-meteo-paid".',
  ],
  besideFailure: (what, why) => [
    `${what}: ${why}`,
    'The air or the warnings of the last snapshot stay while they hold.',
  ],
  failure: (place, why, kept) => [
    `${place}: ${why}`,
    kept ? 'The last snapshot stays, until it is too old to be shown.' : 'There is no older one to show.',
  ],
  place: (place, kind) => `${place}: ${KINDS[kind]}`,
};
