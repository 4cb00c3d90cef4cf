import type { Coordinates } from '../../model/forecast.js';
import { text, texts, type Fields } from '../xml-fields.js';

const DEGREE = Math.PI / 180;
const EARTH_KM = 6371;

/** `38.47,-120.14 38.34,-119.95` → latitudes and longitudes. */
const points = (polygon: string): readonly (readonly [number, number])[] =>
  polygon
    .split(/\s+/)
    .map((pair) => pair.split(',').map(Number))
    .flatMap(([latitude = NaN, longitude = NaN]) =>
      latitude === latitude && longitude === longitude ? [[latitude, longitude] as const] : [],
    );

/** Whether a point lies inside: a line from it to the east crosses the border an odd number of times. */
function isInside(polygon: string, { latitude, longitude }: Coordinates): boolean {
  const corners = points(polygon);
  let inside = false;
  corners.forEach(([north, east], index) => {
    const [before, other] = corners[index - 1] ?? corners[corners.length - 1] ?? [0, 0];
    if (north > latitude === before > latitude) return;
    if (longitude < ((other - east) * (latitude - north)) / (before - north) + east) inside = !inside;
  });
  return inside;
}

/** Whether a point lies within a circle: `32.9525,-115.5527 15`, the radius in kilometres. */
function isAround(circle: string, { latitude, longitude }: Coordinates): boolean {
  const [centre = '', radius = ''] = circle.trim().split(/\s+/);
  const [north = NaN, east = NaN] = centre.split(',').map(Number);
  const cosine =
    Math.sin(north * DEGREE) * Math.sin(latitude * DEGREE) +
    Math.cos(north * DEGREE) * Math.cos(latitude * DEGREE) * Math.cos((longitude - east) * DEGREE);
  return EARTH_KM * Math.acos(Math.min(1, Math.max(-1, cosine))) <= Number(radius);
}

/** The name of one area, and whether it may hold the place: a place of unknown coordinates may be anywhere. */
export function areaOf(
  area: Fields,
  namespace: string,
  here: Coordinates | null,
): { readonly name: string | undefined; readonly holds: boolean } {
  const polygons = texts(area, 'polygon', namespace);
  const circles = texts(area, 'circle', namespace);
  const isDrawn = polygons.length > 0 || circles.length > 0;
  const holds =
    !here ||
    !isDrawn ||
    polygons.some((polygon) => isInside(polygon, here)) ||
    circles.some((circle) => isAround(circle, here));
  return { name: text(area, 'areaDesc', namespace), holds };
}
