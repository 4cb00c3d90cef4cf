import type { Condition } from '../../model/condition.js';

/** What a picture of the weather is made of: strokes on a grid of 24. */
export interface Glyph {
  /** Sun or moon. */
  readonly sun?: string;
  /** Clouds, and what else dims the air. */
  readonly cloud?: string;
  /** What falls, and lightning. */
  readonly fall?: string;
}

const SUN =
  'M12 8a4 4 0 1 1 0 8 4 4 0 1 1 0-8M12 2.5V4M12 20v1.5M2.5 12H4M20 12h1.5M5.3 5.3l1 1M17.7 17.7l1 1M5.3 18.7l1-1M17.7 6.3l1-1';
const MOON = 'M20 14.3A8.3 8.3 0 1 1 9.7 4a6.6 6.6 0 0 0 10.3 10.3z';
/** Behind a cloud that stands below. */
const SUN_BEHIND = 'M5.9 11.2a3.9 3.9 0 1 1 7-3M9.2 1.7V3M2.5 8.5h1.3M4.4 3.8l.9.9M14 3.8l-.9.9';
const MOON_BEHIND = 'M13.6 8.3A4.6 4.6 0 0 1 8.7 2.6a4.8 4.8 0 0 0-3.3 7.6';
const CLOUD = 'M7 18h10.2a3.6 3.6 0 0 0 .6-7.1A5.8 5.8 0 0 0 6.7 10.4 3.8 3.8 0 0 0 7 18z';
const LOW_CLOUD = 'M8.6 19.5h9a3.2 3.2 0 0 0 .5-6.3 5 5 0 0 0-9.7-.4 3.4 3.4 0 0 0 .2 6.7z';
const HIGH_CLOUD = 'M7 15h10.2a3.5 3.5 0 0 0 .6-6.9A5.6 5.6 0 0 0 7 7.4 3.8 3.8 0 0 0 7 15z';
/** Below it something falls, and behind it stands the sun. */
const MID_CLOUD = 'M8.4 16h9a3 3 0 0 0 .5-5.9 4.7 4.7 0 0 0-9.2-.4A3.2 3.2 0 0 0 8.4 16z';

const drop = (x: number, length = 2.6): string => `M${x} 18l-.8 ${length}`;
const flake = (x: number): string => `M${x} 17.8v3.6M${x - 1.5} 18.7l3 1.8M${x + 1.5} 18.7l-3 1.8`;

const LIGHT = drop(10) + drop(14.6);
const RAIN = drop(8.4) + drop(12.4) + drop(16.4);
const HEAVY = drop(7.4, 3.6) + drop(10.8, 3.6) + drop(14.2, 3.6) + drop(17.6, 3.6);
const BOLT = 'M12.8 16.2l-2.1 3h2.9l-1.9 3';
const WIND = 'M3 10h10.5A2.6 2.6 0 1 0 11 7M3 13.5h15a2.5 2.5 0 1 1-2.4 3.2M3 17h6.8a2 2 0 1 1-1.9 2.6';

const falling = (fall: string): Glyph => ({ cloud: HIGH_CLOUD, fall });

/** With sun or moon behind it. */
const passing = (fall: string, isDay: boolean): Glyph => ({
  sun: isDay ? SUN_BEHIND : MOON_BEHIND,
  cloud: MID_CLOUD,
  fall,
});

/**
 * How each condition is drawn: few strokes of our own, which together weigh less than one picture of most sets
 * (docs/decisions/0010-icons-of-the-weather.md).
 */
const GLYPHS: Readonly<Record<Condition, (isDay: boolean) => Glyph>> = {
  clear: (isDay) => ({ sun: isDay ? SUN : MOON }),
  'mostly-clear': (isDay) => ({ sun: isDay ? SUN : MOON }),
  'partly-cloudy': (isDay) => ({ sun: isDay ? SUN_BEHIND : MOON_BEHIND, cloud: LOW_CLOUD }),
  overcast: () => ({ cloud: CLOUD }),
  haze: (isDay) => ({
    sun: isDay
      ? 'M7.5 13a4.5 4.5 0 0 1 9 0M12 4v1.5M4 13h.5M19.5 13h.5M6.3 7.3l1 1M16.7 8.3l1-1'
      : 'M16 13a6.5 6.5 0 0 1-5.5-8.5A5.6 5.6 0 0 0 7 13',
    cloud: 'M4 16.5h16M7 20h10',
  }),
  smoke: () => ({
    cloud: 'M4 8c2.5-3 5 3 8 0s5.5 3 8 0M4 12.5c2.5-3 5 3 8 0s5.5 3 8 0M4 17c2.5-3 5 3 8 0s5.5 3 8 0',
  }),
  dust: () => ({
    cloud: 'M3 8.5h10.5A2.6 2.6 0 1 0 11 5.5M3 13h9M15.5 13H21M6 17.5h6M15 17.5h2M20 17.5h.01M3 17.5h.01',
  }),
  fog: () => ({ cloud: `${HIGH_CLOUD}M5 18.2h14M8 21.3h8` }),
  drizzle: () => falling('M9 18.2v.9M12 20.4v.9M15 18.2v.9'),
  'light-rain': () => falling(LIGHT),
  rain: () => falling(RAIN),
  'heavy-rain': () => falling(HEAVY),
  'light-showers': (isDay) => passing(LIGHT, isDay),
  showers: (isDay) => passing(RAIN, isDay),
  'heavy-showers': (isDay) => passing(HEAVY, isDay),
  'freezing-rain': () => falling(`${drop(9, 1.8)}${drop(12.4, 1.8)}${drop(15.8, 1.8)}M6 22h12`),
  sleet: () => falling(flake(8.6) + drop(12.8) + drop(16.2)),
  'light-snow': () => falling(flake(12)),
  snow: () => falling(flake(9) + flake(15)),
  'heavy-snow': () => falling(flake(7.4) + flake(12) + flake(16.6)),
  'snow-showers': (isDay) => passing(flake(10) + flake(15.6), isDay),
  thunder: () => falling(BOLT),
  thunderstorm: () => falling(drop(8) + BOLT + drop(16.6)),
  hail: () => falling(`M8 18.5h.01M7.4 21.5h.01M16.4 18.5h.01M15.8 21.5h.01${BOLT}`),
  squall: () => ({ cloud: WIND }),
  tornado: () => ({ cloud: 'M4 4.5h16M6 8.5h13M8.5 12.5h8.5M10.5 16.5h4.5M12 20.5h1.5' }),
  // A thermometer: it says nothing of the sky.
  unknown: () => ({ sun: 'M14 13.6V5a2 2 0 0 0-4 0v8.6a4 4 0 1 0 4 0zM12 9v7' }),
};

/** The strokes for a condition. @param isDay The sun is up; where that is not known, it counts as up. */
export const glyphOf = (condition: Condition, isDay: boolean | null): Glyph =>
  GLYPHS[condition](isDay !== false);
