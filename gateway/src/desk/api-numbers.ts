import type { RefusedFor } from '../rules/refusals.js';

export type { RefusedFor } from '../rules/refusals.js';

/**
 * `GET /desk/api/numbers?since=&until=&site=` (editors): `since` and `until` are days of the publisher's zone, `2026-03-01`, both counted; by
 * default the last 30, at most 366. `GET /desk/api/numbers.csv` with `table=days|people|reasons|refusals|threads` answers one table as CSV.
 */
export interface Numbers {
  readonly since: string;
  readonly until: string;
  readonly timeZone: string;
  /** Every day, also those without anything. */
  readonly days: readonly DayNumbers[];
  /** Most decisions first. */
  readonly people: readonly PersonNumbers[];
  /** Of refusals and removals, most first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  /** What rules refused before anybody of the newsroom saw it, most first. One that is sent again counts again. */
  readonly refusals: readonly { readonly reason: RefusedFor; readonly count: number }[];
  /** The 50 threads with the most comments written in these days. */
  readonly threads: readonly ThreadNumbers[];
  readonly waiting: Waiting;
}

/** Seconds from when a comment came into the queue to its first decision; null where there was none. */
export interface Waiting {
  readonly median: number | null;
  /** Nine of ten were decided sooner. */
  readonly ninth: number | null;
  readonly longest: number | null;
}

export interface DayNumbers {
  readonly day: string;
  /** Comments that readers wrote. */
  readonly written: number;
  readonly approved: number;
  readonly rejected: number;
  readonly removed: number;
  readonly restored: number;
  readonly reports: number;
  /** What rules refused: not stored at all, or stored as rejected. Only the latter is in `written` too. */
  readonly refusedByRules: number;
  /** Of what was decided on this day. */
  readonly waiting: Waiting;
}

export interface PersonNumbers {
  readonly name: string;
  readonly approved: number;
  readonly rejected: number;
  readonly removed: number;
  readonly restored: number;
  readonly undone: number;
  readonly waiting: Waiting;
}

export interface ThreadNumbers {
  readonly id: string;
  readonly key: string;
  readonly site: string;
  readonly title: string | null;
  readonly written: number;
  readonly published: number;
  readonly rejected: number;
  readonly pending: number;
}
