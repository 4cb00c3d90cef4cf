/** An address in which `{place}` stands for the id of a place: `/weather/{place}.json`. */
export const placeUrl = (src: string, place: string): string =>
  src.replace('{place}', encodeURIComponent(place));
