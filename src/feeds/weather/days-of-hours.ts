import { familyOf, isWet, type Condition } from '../../model/condition.js';
import { forecastDay } from '../../model/forecast-makers.js';
import type { ForecastDay, ForecastHour } from '../../model/forecast.js';
import { dayAfter, dayIn, localMs, placeMs } from '../../model/place-time.js';

const HOUR = 3_600_000;

/** What a provider says of the temperature between two moments. */
export interface Extremes {
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  readonly min: number | null;
  readonly max: number | null;
}

/** Hours of the place's clock that must be forecast before a lowest, or a highest, is that of the day. */
const COLDEST = [3, 7] as const;
const WARMEST = [12, 16] as const;

/**
 * Days of the place's calendar out of hours, for providers that give none. A day that is forecast in part only has no lowest, or
 * no highest, where the hours that decide it are missing.
 */
export function daysOfHours(
  hours: readonly ForecastHour[],
  zone: string,
  extremes: readonly Extremes[] = [],
): readonly ForecastDay[] {
  const byDay = new Map<string, ForecastHour[]>();
  for (const hour of hours) {
    const date = dayIn(placeMs(hour.at), zone);
    const list = byDay.get(date);
    if (list) list.push(hour);
    else byDay.set(date, [hour]);
  }
  return [...byDay].map(([date, list]) => dayOf(date, list, hours, zone, extremes));
}

function dayOf(
  date: string,
  hours: readonly ForecastHour[],
  all: readonly ForecastHour[],
  zone: string,
  extremes: readonly Extremes[],
): ForecastDay {
  const midnight = localMs(date, zone);
  const next = localMs(dayAfter(date), zone);
  const within = extremes.filter(({ start, end }) => start >= midnight && end <= next);
  const known = (values: readonly (number | null)[]): readonly number[] =>
    values.filter((value) => value !== null);
  const degrees = known(hours.map(({ temperature }) => temperature));
  const low = known([...degrees, ...within.map(({ min }) => min)]);
  const high = known([...degrees, ...within.map(({ max }) => max)]);
  const isCovered = ([from, to]: readonly [number, number]): boolean =>
    covers(all, midnight + from * HOUR, midnight + to * HOUR);
  const most = (values: readonly (number | null)[]): number | null =>
    known(values).length ? Math.max(...known(values)) : null;
  const amounts = hours.map(({ precipitation }) => precipitation);
  const isWhole = covers(all, midnight, next - HOUR) && amounts.every((amount) => amount !== null);
  return forecastDay({
    date,
    temperatureMin: low.length && isCovered(COLDEST) ? Math.min(...low) : null,
    temperatureMax: high.length && isCovered(WARMEST) ? Math.max(...high) : null,
    ...conditionOf(hours),
    precipitation: isWhole ? Math.round(known(amounts).reduce((sum, one) => sum + one, 0) * 10) / 10 : null,
    precipitationChance: most(hours.map(({ precipitationChance }) => precipitationChance)),
    windSpeedMax: most(hours.map(({ windSpeed }) => windSpeed)),
    windGustMax: most(hours.map(({ windGust }) => windGust)),
    windFrom:
      [...hours].sort((one, other) => (other.windSpeed ?? 0) - (one.windSpeed ?? 0))[0]?.windFrom ?? null,
    uvMax: most(hours.map(({ uv }) => uv)),
  });
}

/** Whether stretches lie without a hole from one moment to the other. */
function covers(hours: readonly ForecastHour[], from: number, to: number): boolean {
  let reached = NaN;
  for (const { at, span } of hours) {
    const start = placeMs(at);
    if (start <= from && start + span * HOUR > from) reached = from;
    if (reached >= start) reached = Math.max(reached, start + span * HOUR);
  }
  return reached >= to;
}

/** The condition that a day is drawn with: what falls in it for two hours at the least, else the one that stands longest by day. */
function conditionOf(hours: readonly ForecastHour[]): Pick<ForecastDay, 'condition' | 'conditionText'> {
  const byDay = hours.filter(({ isDay }) => isDay !== false);
  const daylight = byDay.length ? byDay : hours;
  const wet = hours.filter(({ condition }) => isWet(condition));
  const wetHours = wet.reduce((sum, { span }) => sum + span, 0);
  const told = wetHours >= 2 ? wet : daylight;
  const times = new Map<Condition, number>();
  for (const { condition, span } of told)
    if (familyOf(condition) !== 'unknown') times.set(condition, (times.get(condition) ?? 0) + span);
  const [longest] = [...times].sort(([, one], [, other]) => other - one);
  const text = hours.find(({ conditionText }) => conditionText)?.conditionText ?? null;
  return longest
    ? { condition: longest[0], conditionText: null }
    : { condition: 'unknown', conditionText: text };
}
