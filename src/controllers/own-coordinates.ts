import type { Coordinates } from '../model/forecast.js';

/** Digits behind the point of a degree: about eleven kilometres, which is enough to tell towns apart. */
const COARSE = 10;

/**
 * Where the reader is, roughly, by the browser's own leave; it is for comparing with the publisher's places, here.
 * Undefined where the reader or the browser says no. Never rejects.
 */
export const ownCoordinates = (): Promise<Coordinates | undefined> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(undefined);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) =>
        resolve({
          latitude: Math.round(latitude * COARSE) / COARSE,
          longitude: Math.round(longitude * COARSE) / COARSE,
        }),
      () => resolve(undefined),
      { enableHighAccuracy: false, timeout: 10_000, maximumAge: 600_000 },
    );
  });
