import type { Coordinates } from '../model/forecast.js';

/** One of several places between which readers choose. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
  readonly coordinates: Coordinates | null;
}

/**
 * Reads `Lam Giang=lam-giang; Thanh Khê=thanh-khe@18.61,105.7`: names, ids and, where readers may ask for the nearest one,
 * degrees north and east. What has no name or no id is left out.
 */
export function namedPlaces(text = ''): readonly NamedPlace[] {
  return text.split(';').flatMap((pair) => {
    const [, name = '', id, north, east] =
      /^([^=]*[^=\s])\s*=\s*([^\s@]+)(?:@(-?[\d.]+),(-?[\d.]+))?$/.exec(pair.trim()) ?? [];
    const [latitude, longitude] = [Number(north), Number(east)];
    const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return id ? [{ id, name, coordinates: isOnEarth ? { latitude, longitude } : null }] : [];
  });
}
