import { familyOf, type Condition } from '../model/condition.js';
import type { WeatherSnapshot } from '../model/forecast.js';
import { dayAfter, dayIn, dayMs, placeMs } from '../model/place-time.js';
import { beaufort } from '../model/scales.js';
import { offsetMinutes } from '../model/time-zone.js';
import type { LeadPart, LeadTime } from '../model/weather-lead.js';
import { shownCondition, SLIGHT } from './shown-condition.js';
import { alertLevel, standingAlerts } from './standing-alerts.js';
import { ahead, type Stretch } from './weather-ahead.js';
import { warmerThanDayBefore } from './weather-days.js';
import { weatherNow } from './weather-now.js';
import { wetLead } from './wet-lead.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MOST_PARTS = 4;
/** Force from which a wind is told, and by how much gusts must be above it. */
const STRONG = 6;
/** Degrees by which one day must differ from the other. */
const DIFFERENT = 2;
/** Hours within which fog is told ahead. */
const FOG_AHEAD = 12 * HOUR;

/** All that a part of the lead is made from. */
interface Scene {
  readonly snapshot: WeatherSnapshot;
  readonly now: number;
  readonly today: string;
  /** Hour of the place's clocks: 0 to 23. */
  readonly clock: number;
  /** What is forecast for the coming 24 hours, without holes behind the running stretch. */
  readonly coming: readonly Stretch[];
  readonly timeOf: (ms: number) => LeadTime;
}

/**
 * The lead of a forecast as facts, in the order in which they are told: what falls, or the sky; then strong wind, heat or
 * cold, and the comparison with the day before. The same snapshot and moment give the same facts.
 * @param now Milliseconds since 1970.
 */
export function weatherLead(snapshot: WeatherSnapshot, now: number): readonly LeadPart[] {
  const scene = sceneOf(snapshot, now);
  const warnings = warning(scene);
  if (now >= placeMs(snapshot.validUntil)) return [...warnings, expired(scene)];
  const parts = [...warnings, ...sky(scene), ...wind(scene), ...heat(scene), ...compare(scene)];
  return parts.length ? parts.slice(0, MOST_PARTS) : [{ kind: 'unknown' }];
}

function sceneOf(snapshot: WeatherSnapshot, now: number): Scene {
  const { zone } = snapshot.place;
  const wallOf = (ms: number): number => ms + (offsetMinutes(ms, zone) ?? 0) * 60_000;
  const today = dayIn(now, zone);
  const timeOf = (ms: number): LeadTime => {
    const wall = Math.round(wallOf(ms) / HOUR) * HOUR;
    return { wall, day: Math.floor((wall - dayMs(today)) / DAY) };
  };
  return {
    snapshot,
    now,
    today,
    clock: Math.floor((wallOf(now) - dayMs(today)) / HOUR),
    coming: ahead(snapshot, now).filter(({ start }) => start < now + DAY),
    timeOf,
  };
}

function expired({ snapshot, today }: Scene): LeadPart {
  const ms = placeMs(snapshot.issued ?? snapshot.fetched);
  const wall = ms + (offsetMinutes(ms, snapshot.place.zone) ?? 0) * 60_000;
  return { kind: 'expired', made: { wall, day: Math.floor((wall - dayMs(today)) / DAY) } };
}

function warning({ snapshot, now, timeOf }: Scene): LeadPart[] {
  const [alert] = standingAlerts(snapshot.alerts ?? [], now);
  const level = alert ? alertLevel(alert) : 0;
  if (!alert || level < 3) return [];
  const [from, until] = [placeMs(alert.from ?? ''), placeMs(alert.until ?? '')];
  return [
    {
      kind: 'warning',
      of: alert.kind,
      level: level === 4 ? 4 : 3,
      from: from > now ? timeOf(from) : null,
      until: until > now ? timeOf(until) : null,
    },
  ];
}

function sky(scene: Scene): LeadPart[] {
  const { coming, now, timeOf } = scene;
  const wet = wetLead(coming, now, now + DAY, timeOf);
  if (wet) return [...(wet.from ? fog(scene) : []), wet];
  const above = mostly(scene);
  const rain = rainAhead(scene);
  const foggy = fog(scene);
  if (!above && !rain) {
    const celsius = weatherNow(scene.snapshot, now)?.temperature ?? null;
    return foggy.length || celsius === null ? foggy : [{ kind: 'temperature', celsius }];
  }
  const period = isNight(scene) ? 'tonight' : 'today';
  const rest = foggy.length && above === 'fog' ? null : above;
  return rest || rain ? [...foggy, { kind: 'sky', sky: rest, period, rain }] : foggy;
}

const isNight = ({ clock }: Scene): boolean => clock >= 18 || clock < 5;

/** Where nothing is said to fall: that it will not, as far as each chance is known for half a day at the least. */
function rainAhead({ coming, now }: Scene): 'none' | 'unlikely' | null {
  let reached = now;
  let most = 0;
  for (const { hour, start, end } of coming) {
    if (hour.precipitationChance === null || start > reached) return null;
    reached = end;
    most = Math.max(most, hour.precipitationChance);
  }
  if (reached - now < DAY / 2) return null;
  return most < SLIGHT ? 'none' : 'unlikely';
}

/** The sky that stands longest until the evening, or until the morning. */
function mostly(scene: Scene): Condition | null {
  const { coming, clock, now } = scene;
  const hours = isNight(scene) ? (clock >= 18 ? 29 - clock : 5 - clock) : Math.max(3, 18 - clock);
  const times = new Map<Condition, number>();
  for (const { hour, start, end } of coming) {
    const length = Math.min(end, now + hours * HOUR) - Math.max(start, now);
    const shown = shownCondition(hour);
    const isTold = /^(dry|dim)$/.test(familyOf(shown));
    if (length > 0 && isTold) times.set(shown, (times.get(shown) ?? 0) + length);
  }
  const [longest] = [...times].sort(([, one], [, other]) => other - one);
  return longest?.[0] ?? null;
}

function fog({ coming, now, timeOf }: Scene): LeadPart[] {
  const isFog = ({ hour }: Stretch): boolean => shownCondition(hour) === 'fog';
  const first = coming.findIndex(isFog);
  const start = coming[first]?.start ?? Infinity;
  if (start > now + FOG_AHEAD) return [];
  const length = coming.slice(first).findIndex((stretch) => !isFog(stretch));
  const clear = length > 0 ? coming[first + length] : undefined;
  return [
    { kind: 'fog', from: start <= now ? null : timeOf(start), until: clear ? timeOf(clear.start) : null },
  ];
}

function wind({ coming, now, timeOf }: Scene): LeadPart[] {
  const force = (value: number | null): number => (value === null ? 0 : beaufort(value));
  const strongest = Math.max(0, ...coming.map(({ hour }) => force(hour.windSpeed)));
  if (strongest < STRONG) return [];
  const gust = Math.max(0, ...coming.map(({ hour }) => force(hour.windGust)));
  const start = coming.find(({ hour }) => force(hour.windSpeed) >= STRONG)?.start ?? now;
  return [
    {
      kind: 'wind',
      force: strongest,
      gust: gust >= strongest + 2 ? gust : null,
      from: start <= now ? null : timeOf(start),
    },
  ];
}

/**
 * Heat from 35 °C on and cold, by the terms of Vietnam's weather service (nắng nóng from 35, gay gắt from 37, đặc biệt gay
 * gắt from 39; rét đậm from a mean of 15 down, rét hại from 13 down); elsewhere cold is frost.
 */
function heat({ coming, snapshot, today, timeOf }: Scene): LeadPart[] {
  const known = coming.filter(({ hour }) => hour.temperature !== null);
  const degrees = ({ hour }: Stretch): number => hour.temperature ?? 0;
  const [hottest] = [...known].sort((one, other) => degrees(other) - degrees(one));
  const coldest = [...known].sort((one, other) => degrees(one) - degrees(other))[0];
  if (!hottest || !coldest) return [];
  const max = degrees(hottest);
  const min = degrees(coldest);
  const dayOf = ({ start }: Stretch): number => Math.max(0, timeOf(start).day);
  if (max >= 34.5)
    return [
      { kind: 'heat', celsius: max, level: max >= 38.5 ? 3 : max >= 36.5 ? 2 : 1, day: dayOf(hottest) },
    ];
  const date = dayAfter(today, dayOf(coldest));
  const day = snapshot.days.find((one) => one.date === date);
  const mean =
    snapshot.place.country === 'VN' && day && day.temperatureMin !== null && day.temperatureMax !== null
      ? (day.temperatureMin + day.temperatureMax) / 2
      : Infinity;
  if (min > 0 && mean > 15) return [];
  const level = mean <= 13 ? 'severe' : mean <= 15 ? 'cold' : 'frost';
  return [{ kind: 'cold', celsius: min, level, day: dayOf(coldest) }];
}

function compare({ snapshot, today, clock }: Scene): LeadPart[] {
  const of = clock >= 18 ? 'tomorrow' : 'today';
  const day = of === 'today' ? today : dayAfter(today);
  const celsius = warmerThanDayBefore(snapshot, day);
  const max = snapshot.days.find(({ date }) => date === day)?.temperatureMax ?? null;
  if (celsius === null || max === null || Math.abs(celsius) < DIFFERENT) return [];
  return [{ kind: 'compare', celsius, of, feel: max < 18 ? 'cold' : max >= 31 ? 'hot' : 'mild' }];
}
