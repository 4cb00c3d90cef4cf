import { feelsLike } from '../../model/feels-like.js';
import type { Coordinates, ForecastDay, Weather, WeatherSnapshot } from '../../model/forecast.js';
import { inZone, placeMs } from '../../model/place-time.js';
import { isSunUp, sunTimes } from '../../model/sun.js';
import { daysOfHours, type Extremes } from './days-of-hours.js';

/**
 * What a provider leaves out and what follows from the rest: how warm it feels, whether the sun is up, when it rises and sets,
 * and days where there are hours only.
 */
export function complete(snapshot: WeatherSnapshot, extremes?: readonly Extremes[]): WeatherSnapshot {
  const { zone, coordinates } = snapshot.place;
  const hours = snapshot.hours.map((hour) => filled(hour, coordinates));
  const days = snapshot.days.length ? snapshot.days : daysOfHours(hours, zone, extremes);
  return {
    ...snapshot,
    hours,
    now: snapshot.now && filled(snapshot.now, coordinates),
    days: days.slice(0, 15).map((day) => (coordinates ? withSun(day, coordinates, zone) : day)),
  };
}

function filled<T extends Weather & { readonly at: string }>(weather: T, coordinates: Coordinates | null): T {
  const { temperature, humidity, windSpeed } = weather;
  const felt =
    weather.feelsLike ??
    (temperature === null || humidity === null || windSpeed === null
      ? null
      : feelsLike(temperature, humidity, windSpeed));
  const isDay = weather.isDay ?? (coordinates && isSunUp(placeMs(weather.at), coordinates));
  return { ...weather, feelsLike: felt, isDay };
}

function withSun(day: ForecastDay, coordinates: Coordinates, zone: string): ForecastDay {
  const sun = sunTimes(day.date, coordinates);
  if (sun === 'day' || sun === 'night') return { ...day, sunrise: null, sunset: null, polar: sun };
  return {
    ...day,
    sunrise: day.sunrise ?? inZone(Math.round(sun.sunrise / 60_000) * 60_000, zone),
    sunset: day.sunset ?? inZone(Math.round(sun.sunset / 60_000) * 60_000, zone),
  };
}
