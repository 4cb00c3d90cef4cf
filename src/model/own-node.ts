/** What a node of the publisher's shows: something, nothing yet in a place whose size is known, or nothing. */
export type Fill = 'filled' | 'reserved' | 'empty';

/** A place between stories that holds nodes of the publisher's. */
export interface OwnPlace {
  /** Name of the slot: `after-3`. */
  readonly slot: string;
  /** Behind the story at this place, counted from 1. */
  readonly after: number;
  /** What its author calls it; undefined where he does not say, '' where it needs no label. */
  readonly label: string | undefined;
  readonly fill: Fill;
  /** Pixels to reserve, where the node's own styles do not. */
  readonly height?: number;
}

/** The place that a slot's name means: 3 for `after-3`; undefined for other names. */
export const placeOf = (slot: string): number | undefined => {
  const place = /^after-(\d{1,4})$/.exec(slot)?.[1];
  return Number(place) || undefined;
};

/** The places behind the story at one place. Those that the list does not reach come behind its last story. */
export const placesAfter = (places: readonly OwnPlace[], story: number, last: number): readonly OwnPlace[] =>
  places.filter(({ after }) => after === story || (story === last && after > last));
