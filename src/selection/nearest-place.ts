import type { Coordinates, WeatherPlace } from '../model/forecast.js';

const DEGREE = Math.PI / 180;
const EARTH = 6_371_000;

/** Metres between two points along the earth (haversine). */
export function metresBetween(one: Coordinates, other: Coordinates): number {
  const half = (degrees: number): number => Math.sin((degrees * DEGREE) / 2) ** 2;
  const share =
    half(other.latitude - one.latitude) +
    Math.cos(one.latitude * DEGREE) *
      Math.cos(other.latitude * DEGREE) *
      half(other.longitude - one.longitude);
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(share)));
}

/**
 * The publisher's place that is nearest to a reader; worked out where the reader is, so that no coordinate leaves the device.
 * @param within Metres: farther places are no answer. Default 150 km.
 */
export function nearestPlace<Place extends Pick<WeatherPlace, 'coordinates'>>(
  places: readonly Place[],
  here: Coordinates,
  within = 150_000,
): Place | undefined {
  let nearest: Place | undefined;
  let least = within;
  for (const place of places) {
    const metres = place.coordinates ? metresBetween(place.coordinates, here) : Infinity;
    if (metres > least) continue;
    nearest = place;
    least = metres;
  }
  return nearest;
}
