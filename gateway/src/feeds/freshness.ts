import type { FeedCopy } from './feed-copies.js';

/** How a copy stands in time. */
export interface Standing {
  /** Seconds since the publisher was last known to serve it. */
  readonly age: number;
  /** Seconds until a newer one may be there. */
  readonly fresh: number;
  /** Two fetches have been missed. */
  readonly isStale: boolean;
}

/** Seconds that a stale copy, or one that is due, may be kept by caches. */
const SHORT = 15;

/** @param every Seconds between two fetches. @param now Milliseconds since 1970. */
export function standing({ fetched, due }: FeedCopy, every: number, now: number): Standing {
  const age = Math.max(0, Math.round((now - fetched) / 1000));
  const isStale = age > 2 * every + 60;
  return { age, isStale, fresh: isStale ? SHORT : Math.max(SHORT, Math.round((due - now) / 1000)) };
}

/** What tells readers' programs how old a copy is. */
export const standingHeaders = (
  { fetched }: FeedCopy,
  { age, isStale }: Standing,
): Record<string, string> => ({
  'Tinbox-Fetched': `${new Date(fetched).toISOString().slice(0, 19)}Z`,
  ...(isStale && { 'Tinbox-Stale': `${age}` }),
});

/** Seconds for which a cache may give an old answer while the gateway itself is down. */
const IN_TROUBLE = 86_400;

/** How caches may keep a copy. @param fresh Seconds. */
export const keeping = (fresh: number): string =>
  `public, max-age=${fresh}, s-maxage=${fresh}, stale-while-revalidate=60, stale-if-error=${IN_TROUBLE}`;
