/**
 * What the weather is, in one word of ours, whatever the provider called it. `unknown` is not fair weather: it is drawn
 * with a neutral glyph and the provider's own text, never with a sun.
 */
export const CONDITIONS = [
  'clear',
  'mostly-clear',
  'partly-cloudy',
  'overcast',
  'haze',
  'smoke',
  'dust',
  'fog',
  'drizzle',
  'light-rain',
  'rain',
  'heavy-rain',
  'light-showers',
  'showers',
  'heavy-showers',
  'freezing-rain',
  'sleet',
  'light-snow',
  'snow',
  'heavy-snow',
  'snow-showers',
  'thunder',
  'thunderstorm',
  'hail',
  'squall',
  'tornado',
  'unknown',
] as const;

export type Condition = (typeof CONDITIONS)[number];

/** The sky without what falls from it. */
export type Sky = 'clear' | 'mostly-clear' | 'partly-cloudy' | 'overcast';

/**
 * What a condition means for who goes out.
 *
 * - `dry`: nothing falls and the air is clear.
 * - `dim`: nothing falls, and one sees less far: haze, smoke, dust, fog.
 * - `rain`, `ice` (freezing rain, sleet), `snow`: what falls. `thunder`: lightning, with rain or hail or without.
 * - `wind`: squall, tornado.
 */
export type Family = 'dry' | 'dim' | 'rain' | 'ice' | 'snow' | 'thunder' | 'wind' | 'unknown';

const FAMILIES: Readonly<Record<Condition, Family>> = {
  clear: 'dry',
  'mostly-clear': 'dry',
  'partly-cloudy': 'dry',
  overcast: 'dry',
  haze: 'dim',
  smoke: 'dim',
  dust: 'dim',
  fog: 'dim',
  drizzle: 'rain',
  'light-rain': 'rain',
  rain: 'rain',
  'heavy-rain': 'rain',
  'light-showers': 'rain',
  showers: 'rain',
  'heavy-showers': 'rain',
  'freezing-rain': 'ice',
  sleet: 'ice',
  'light-snow': 'snow',
  snow: 'snow',
  'heavy-snow': 'snow',
  'snow-showers': 'snow',
  thunder: 'thunder',
  thunderstorm: 'thunder',
  hail: 'thunder',
  squall: 'wind',
  tornado: 'wind',
  unknown: 'unknown',
};

export const familyOf = (condition: Condition): Family => FAMILIES[condition];

/** Whether something falls: rain, ice, snow, or what comes with thunder. */
export const isWet = (condition: Condition): boolean =>
  /^(rain|ice|snow|thunder)$/.test(familyOf(condition)) && condition !== 'thunder';
