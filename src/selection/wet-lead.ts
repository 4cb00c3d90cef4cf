import { isWet, type Condition } from '../model/condition.js';
import type { LeadTime, WetKind, WetLead } from '../model/weather-lead.js';
import { CHANCE, falling, LIKELY, shownCondition } from './shown-condition.js';
import type { Stretch } from './weather-ahead.js';

const HOUR = 3_600_000;
/** Dry hours between two rains that are told as one: below or at the first as if it did not stop, at the second as on and off. */
const MERGED = HOUR;
const ON_OFF = 3 * HOUR;

/** How sure rain is in a stretch. The order is that in which a lead takes them. */
type Sureness = WetLead['sure'];

const KINDS: Readonly<Partial<Record<Condition, WetKind>>> = {
  drizzle: 'drizzle',
  'light-showers': 'showers',
  showers: 'showers',
  'light-rain': 'rain',
  rain: 'rain',
  'heavy-showers': 'heavy-showers',
  'heavy-rain': 'heavy-rain',
  'light-snow': 'snow',
  snow: 'snow',
  'snow-showers': 'snow',
  'heavy-snow': 'heavy-snow',
  sleet: 'sleet',
  'freezing-rain': 'ice',
  thunder: 'thunder',
  thunderstorm: 'thunder',
  hail: 'hail',
};

const ORDER: readonly WetKind[] = [
  'drizzle',
  'showers',
  'rain',
  'heavy-showers',
  'heavy-rain',
  'snow',
  'heavy-snow',
  'sleet',
  'ice',
  'thunder',
  'hail',
];

/** How sure it is that something falls; null for no: without a chance only what the provider shows with an amount counts. */
function sureness({ hour }: Stretch): Sureness | null {
  const { condition, precipitation, precipitationChance: chance } = hour;
  if (chance === null) return isWet(condition) && (precipitation ?? 0) > 0 ? 'unstated' : null;
  return chance >= LIKELY ? 'likely' : chance >= CHANCE ? 'chance' : null;
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly stretches: readonly Stretch[];
}

/** Stretches of a kind with no more than `gap` between them. */
function runsOf(stretches: readonly Stretch[], gap: number): readonly Run[] {
  const runs: Run[] = [];
  for (const stretch of stretches) {
    const last = runs.at(-1);
    if (last && stretch.start - last.end <= gap)
      runs.splice(-1, 1, { ...last, end: stretch.end, stretches: [...last.stretches, stretch] });
    else runs.push({ start: stretch.start, end: stretch.end, stretches: [stretch] });
  }
  return runs;
}

function worst(stretches: readonly Stretch[]): WetKind {
  const kinds = stretches.map(({ hour }) => KINDS[shownCondition(hour)] ?? KINDS[falling(hour)] ?? 'rain');
  return ORDER[Math.max(...kinds.map((kind) => ORDER.indexOf(kind)))] ?? 'rain';
}

/** In steps of five, and never 0 or 100 where the forecast is not that sure. */
function perCent(stretches: readonly Stretch[]): number | null {
  const chances = stretches.map(({ hour }) => hour.precipitationChance).filter((chance) => chance !== null);
  return chances.length ? Math.round(Math.max(...chances) * 20) * 5 : null;
}

/**
 * What falls within the coming day, from the surest rain on.
 * @param coming The stretches of the coming day.
 * @param horizon Its end: what has not ended then, or where the forecast ends, has no end that is told.
 * @returns Undefined where nothing is said to fall.
 */
export function wetLead(
  coming: readonly Stretch[],
  now: number,
  horizon: number,
  timeOf: (ms: number) => LeadTime,
): WetLead | undefined {
  const sure = (['likely', 'unstated', 'chance'] as const).find((kind) =>
    coming.some((stretch) => sureness(stretch) === kind),
  );
  if (!sure) return undefined;
  const wet = coming.filter((stretch) => sureness(stretch) === sure);
  const pieces = runsOf(wet, MERGED);
  const [run, later] = runsOf(wet, ON_OFF);
  if (!run) return undefined;
  const last = Math.min(coming.at(-1)?.end ?? horizon, horizon);
  const hasEnd = run.end < last;
  const rest = coming.filter(({ start }) => start >= run.end);
  return {
    kind: 'wet',
    what: worst(run.stretches),
    sure,
    chance: sure === 'unstated' ? null : perCent(run.stretches),
    from: run.start <= now ? null : timeOf(run.start),
    until: hasEnd ? timeOf(run.end) : null,
    onOff: pieces.filter(({ start, end }) => start >= run.start && end <= run.end).length > 1,
    then: hasEnd && sure === 'likely' ? after(rest, run.end, later) : null,
    again: hasEnd && sure === 'likely' && later ? timeOf(later.start) : null,
  };
}

function after(rest: readonly Stretch[], end: number, later: Run | undefined): WetLead['then'] {
  if (later) return 'again';
  const maybe = rest.filter((stretch) => sureness(stretch) !== null);
  const [tail, ...others] = runsOf(maybe, 0);
  if (tail) return tail.start === end && !others.length && tail.end - end <= ON_OFF ? 'easing' : 'maybe';
  const isKnown = rest[0]?.start === end && rest.every(({ hour }) => hour.precipitationChance !== null);
  return isKnown ? 'dry' : null;
}
