import type { ForecastDay, WeatherSnapshot } from '../../model/forecast.js';
import { dayAfter, dayIn, placeMs } from '../../model/place-time.js';
import { daysOfHours } from './days-of-hours.js';

const MOST_HOURS = 168;
const MOST_DAYS = 15;

/**
 * A new snapshot with what only the one before knew: the hours of today that are past, so that today has its lowest and highest,
 * and yesterday, with which today is compared. Providers that give days of their own keep them.
 */
export function carryOver(before: WeatherSnapshot | undefined, next: WeatherSnapshot): WeatherSnapshot {
  const [first] = next.hours;
  const { zone } = next.place;
  if (!before || !first || before.place.zone !== zone || before.provider.id !== next.provider.id) return next;
  const start = placeMs(first.at);
  const today = dayIn(start, zone);
  const past = before.hours.filter(({ at }) => placeMs(at) < start && dayIn(placeMs(at), zone) === today);
  const hours = [...past, ...next.hours].slice(0, MOST_HOURS);
  const whole = past.length ? daysOfHours(hours, zone).find(({ date }) => date === today) : undefined;
  const yesterday = before.days.find(({ date }) => date === dayAfter(today, -1));
  const days = next.days.map((day) => (day.date === today && whole ? joined(day, whole) : day));
  const isKnown = days.some(({ date }) => date < today);
  return {
    ...next,
    hours,
    days: [...(yesterday && !isKnown ? [yesterday] : []), ...days].slice(0, MOST_DAYS),
  };
}

const joined = (day: ForecastDay, whole: ForecastDay): ForecastDay => ({
  ...day,
  temperatureMin: day.temperatureMin ?? whole.temperatureMin,
  temperatureMax: day.temperatureMax ?? whole.temperatureMax,
  precipitation: day.precipitation ?? whole.precipitation,
});
