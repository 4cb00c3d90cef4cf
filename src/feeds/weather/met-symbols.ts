import type { Condition } from '../../model/condition.js';

const SKIES: Readonly<Record<string, Condition>> = {
  clearsky: 'clear',
  fair: 'mostly-clear',
  partlycloudy: 'partly-cloudy',
  cloudy: 'overcast',
  fog: 'fog',
};

const RAIN: readonly Condition[] = ['light-rain', 'rain', 'heavy-rain'];
const SHOWERS: readonly Condition[] = ['light-showers', 'showers', 'heavy-showers'];
const SNOW: readonly Condition[] = ['light-snow', 'snow', 'heavy-snow'];

/**
 * What a `symbol_code` means: a sky, or how strong, what, in showers, with thunder; then by day, night or polar twilight. Two
 * symbols are spelled with a second s (`lightssleetshowersandthunder`), and both spellings are read.
 * Source: https://github.com/metno/weathericons (weather/legend.csv).
 */
export function metSymbol(code: unknown): {
  readonly condition?: Condition;
  readonly conditionText?: string;
  readonly isDay?: boolean;
} {
  if (typeof code !== 'string' || !code) return {};
  const [, name = '', light] = /^([a-z]+)(?:_(day|night|polartwilight))?$/.exec(code) ?? [];
  const isDay = light ? { isDay: light === 'day' } : {};
  const condition = Object.hasOwn(SKIES, name) ? SKIES[name] : falling(name);
  return condition ? { condition, ...isDay } : { conditionText: code.replace(/_\w+$/, ''), ...isDay };
}

function falling(name: string): Condition | undefined {
  const [all, strength, what, showers, thunder] =
    /^(light|heavy)?s?(rain|sleet|snow)(showers)?(andthunder)?$/.exec(name) ?? [];
  if (!all) return undefined;
  if (thunder) return 'thunderstorm';
  const force = strength === 'light' ? 0 : strength === 'heavy' ? 2 : 1;
  if (what === 'sleet') return 'sleet';
  if (what === 'snow') return showers ? 'snow-showers' : SNOW[force];
  return (showers ? SHOWERS : RAIN)[force];
}
