import { localMs, placeMs } from '../../model/place-time.js';
import type { Fields } from '../fields.js';

/** Reads the times of one answer. */
export interface OpenMeteoTimes {
  /** Milliseconds since 1970; NaN for what is no time. */
  readonly moment: (time: unknown) => number;
  /** All of an axis with even steps, whichever hours the clocks leave out or show twice. */
  readonly axis: (times: readonly unknown[]) => readonly number[];
}

const HOUR = 3_600_000;

/** A local time as if its clocks were those of UTC. */
const wallMs = (time: unknown): number => (typeof time === 'string' ? placeMs(`${time}Z`) : NaN);

/**
 * Times are local and name no offset, or seconds since 1970 where that was asked for. An axis goes on evenly in true hours: where
 * its labels do so too across a change of the clocks, they are all of the one offset that the answer names.
 * @param zone What the answer calls its zone.
 */
export function openMeteoTimes({ utc_offset_seconds: offset }: Fields, zone: string): OpenMeteoTimes {
  const moment = (time: unknown): number =>
    typeof time === 'number' ? time * 1000 : typeof time === 'string' ? localMs(time, zone) : NaN;
  return {
    moment,
    axis(times) {
      const [first, second] = times;
      if (typeof first !== 'string') return times.map(moment);
      const walls = times.map(wallMs);
      const step = wallMs(second) - wallMs(first) || HOUR;
      const isEven = walls.every((wall, index) => wall === (walls[0] ?? NaN) + index * step);
      const lastsSame = walls.every(
        (wall, index) => Math.abs(wall - (walls[0] ?? NaN) - index * step) <= HOUR,
      );
      const start = isEven && typeof offset === 'number' ? (walls[0] ?? NaN) - offset * 1000 : moment(first);
      return lastsSame ? times.map((_, index) => start + index * step) : times.map(moment);
    },
  };
}
