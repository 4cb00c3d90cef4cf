import type { Condition } from '../model/condition.js';
import type { ForecastDay, WeatherSnapshot } from '../model/forecast.js';
import { dayAfter, dayIn } from '../model/place-time.js';
import { shownCondition } from './shown-condition.js';

/** A day with its place on the scale of all days. */
export interface DayView extends ForecastDay {
  readonly isToday: boolean;
  /** The condition that may be drawn. */
  readonly shown: Condition;
  /** Where its lowest and highest lie between those of all days: 0 to 1. Null where one is unknown. */
  readonly range: { readonly from: number; readonly to: number } | null;
}

export interface DaysView {
  /** Today and what follows. */
  readonly days: readonly DayView[];
  /** °C: the ends of the one scale; null where nothing is known. */
  readonly scale: { readonly min: number; readonly max: number } | null;
  /** Where the present temperature lies on it: 0 to 1. */
  readonly tick: number | null;
}

/** The days from today on by the calendar of the place, on one scale that holds the present temperature too. */
export function daysFrom(snapshot: WeatherSnapshot, now: number, temperature: number | null): DaysView {
  const today = dayIn(now, snapshot.place.zone);
  const coming = snapshot.days.filter(({ date }) => date >= today);
  const known = [...coming.flatMap(({ temperatureMin, temperatureMax }) => [temperatureMin, temperatureMax])];
  if (coming[0]?.date === today) known.push(temperature);
  const numbers = known.filter((value) => value !== null);
  const scale = numbers.length ? { min: Math.min(...numbers), max: Math.max(...numbers) } : null;
  const share = (value: number | null): number | null =>
    value === null || !scale
      ? null
      : scale.max > scale.min
        ? (value - scale.min) / (scale.max - scale.min)
        : 0.5;
  const days = coming.map((day) => {
    const [from, to] = [share(day.temperatureMin), share(day.temperatureMax)];
    return {
      ...day,
      isToday: day.date === today,
      shown: shownCondition(day),
      range: from === null || to === null ? null : { from, to },
    };
  });
  return { days, scale, tick: days[0]?.isToday ? share(temperature) : null };
}

/** °C by which one day's highest is above that of the day before; null where one is unknown. */
export function warmerThanDayBefore({ days }: WeatherSnapshot, day: string): number | null {
  const max = (date: string): number | null => days.find((one) => one.date === date)?.temperatureMax ?? null;
  const [one, before] = [max(day), max(dayAfter(day, -1))];
  return one === null || before === null ? null : one - before;
}
