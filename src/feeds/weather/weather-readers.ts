import { CONDITIONS, type Condition } from '../../model/condition.js';
import { inZone, localMs, dayMs, placeMs } from '../../model/place-time.js';
import { isZone } from '../../model/time-zone.js';
import { foldText } from '../fold-text.js';
import { safeUrl } from '../safe-url.js';
import type { ReadersOf } from '../shape.js';
import { isTemplate } from '../template-leak.js';
import type { WeatherLeaves } from './snapshot-shape.js';
import { RANGES } from './weather-ranges.js';

/** The years whose times and days are believed. */
const EARLIEST = Date.UTC(2000, 0);
const LATEST = Date.UTC(2200, 0);

/**
 * How each kind of value in a draft is read.
 * @param zone The place's: local times are of its clocks, and all are written with its offset.
 */
export function weatherReaders(zone: string): ReadersOf<WeatherLeaves> {
  return {
    text(value) {
      const text = foldText(value);
      return text && !isTemplate(text) ? text : undefined;
    },
    link: (value) => safeUrl(value, '', 'link'),
    language(value) {
      try {
        return Intl.getCanonicalLocales(foldText(value).replace('_', '-'))[0];
      } catch {
        return undefined;
      }
    },
    country: (value) => /^[a-z]{2}$/i.exec(foldText(value))?.[0].toUpperCase(),
    zone: (value) => (typeof value === 'string' && isZone(value) ? value : undefined),
    moment(value) {
      const ms = momentMs(value, zone);
      return isNear(ms) ? inZone(ms, zone) : undefined;
    },
    day: (value) => (typeof value === 'string' && isNear(dayMs(value)) ? value : undefined),
    latitude: between(RANGES.latitude),
    longitude: between(RANGES.longitude),
    celsius: between(RANGES.celsius),
    share: between(RANGES.share),
    millimetres: between(RANGES.millimetres),
    metresPerSecond: between(RANGES.metresPerSecond),
    bearing(value) {
      const degrees = between(RANGES.bearing)(value);
      return degrees === 360 ? 0 : degrees;
    },
    hectopascals: between(RANGES.hectopascals),
    metres: between(RANGES.metres),
    uv: between(RANGES.uv),
    airIndex: between(RANGES.airIndex),
    concentration: between(RANGES.concentration),
    hours: between(RANGES.hours),
    condition: (value) => (CONDITIONS.includes(value as Condition) ? (value as Condition) : undefined),
    flag: (value) => (typeof value === 'boolean' ? value : undefined),
  };
}

const isNear = (ms: number): boolean => ms >= EARLIEST && ms < LATEST;

/** Milliseconds since 1970 of a number of ours, a time with an offset, or a local time of the zone. */
function momentMs(value: unknown, zone: string): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return NaN;
  const ms = placeMs(value);
  return ms === ms || !/^[\d-]{10}T[\d:]{5,8}$/.test(value) ? ms : localMs(value, zone);
}

/** Texts are no numbers: what came as one was read by its adapter. Four decimals are more than any instrument has. */
const between =
  ([least, most]: readonly [number, number]) =>
  (value: unknown): number | undefined =>
    typeof value === 'number' && value >= least && value <= most
      ? Math.round(value * 10_000) / 10_000 + 0
      : undefined;
