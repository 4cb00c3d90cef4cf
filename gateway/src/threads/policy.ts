import { offsetMinutes } from '../../../src/model/time-zone.js';
import type { Configuration } from '../configuration.js';
import type { Place } from './threads.js';

/** When a thread takes comments: `06:00` to `22:00` on the clocks of a zone; over midnight where `from` is later. */
export interface Hours {
  readonly zone: string;
  readonly from: string;
  readonly to: string;
}

/** What becomes of a comment written now. `outside-hours`: closed, and open again by itself. */
export type Standing = 'open' | 'premod' | 'closed' | 'outside-hours' | 'hidden';

export function standing({ thread }: Place, now: number): Standing {
  const { state, closes } = thread;
  if (state === 'hidden' || state === 'closed') return state;
  if (closes !== null && closes <= now) return 'closed';
  const hours = hoursOf(thread.hours);
  return hours && !isWithin(hours, now) ? 'outside-hours' : state;
}

export const hoursOf = (json: string | null): Hours | undefined =>
  json ? (JSON.parse(json) as Hours) : undefined;

export function isWithin({ zone, from, to }: Hours, now: number): boolean {
  const minute = Math.floor(now / 60_000) + (offsetMinutes(now, zone) ?? 0);
  const clock = ((minute % 1440) + 1440) % 1440;
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? clock >= start && clock < end : clock >= start || clock < end;
}

const minutesOf = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
};

/** RFC 3339 in UTC, in seconds. */
export const iso = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** A thread in the words of the protocol. */
export function threadView(place: Place, { editMinutes }: Configuration, now: number): object {
  const { thread, site } = place;
  const state = standing(place, now);
  const hours = hoursOf(thread.hours);
  return {
    key: thread.key,
    state: state === 'outside-hours' || state === 'hidden' ? 'closed' : state,
    total: state === 'hidden' ? 0 : thread.total,
    roots: state === 'hidden' ? 0 : thread.roots,
    version: thread.version,
    ...(thread.url !== null && { url: thread.url }),
    ...(thread.title !== null && { title: thread.title }),
    ...(thread.closes !== null && { closes: iso(thread.closes) }),
    language: thread.language ?? site.language,
    ...(thread.notice !== null && { notice: thread.notice }),
    policy: {
      premoderated: thread.state === 'premod',
      depth: thread.depth,
      minLength: thread.min_length,
      maxLength: thread.max_length,
      links: thread.links,
      votes: thread.votes,
      email: site.email,
      phone: site.phone,
      terms: site.terms,
      ...(site.terms_url !== null && { termsUrl: site.terms_url }),
      editMinutes,
      ...(hours && { hours: { ...hours } }),
    },
  };
}
