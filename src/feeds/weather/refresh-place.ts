import type { FeedFailure } from '../../model/failure.js';
import type { WeatherSnapshot } from '../../model/forecast.js';
import { inZone, placeMs } from '../../model/place-time.js';
import { instantMs } from '../../model/time-zone.js';
import { readDate } from '../dates.js';
import { freshness } from '../freshness.js';
import { askProvider } from './ask-provider.js';
import { carryOver } from './carry-over.js';
import type { ProviderRequest } from './provider-requests.js';
import type { WeatherAdapter, WeatherContext } from './weather-adapter.js';

const MINUTE = 60_000;
/** A provider is asked for a place once in so long at the most, and is asked again after the other although it says more. */
const SOONEST = 10 * MINUTE;
const LATEST = 60 * MINUTE;
/** Over how long after an expiry the next questions of many places are spread. */
const JITTER = 2 * MINUTE;

/** The last good snapshot of a place, and what the provider's server called its age. */
export interface KeptSnapshot {
  readonly snapshot: WeatherSnapshot;
  readonly lastModified?: string | undefined;
}

export interface RefreshOptions {
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for headers and body together. */
  readonly timeout: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** 0 up to 1. */
  readonly random: () => number;
  /** Waits until it is this place's turn to be asked for. Default: at once. */
  readonly turn?: (() => Promise<void>) | undefined;
}

/**
 * What came of asking.
 *
 * - `fresh`: nobody was asked, the last answer still holds. `unchanged`: the provider has nothing newer.
 * - `new`: a new forecast. `kept`: the last good one, because of a failure. `failed`: there is none.
 */
export type Refreshed =
  | ({ readonly kind: 'fresh' | 'unchanged' | 'new' } & KeptSnapshot)
  | ({ readonly kind: 'kept'; readonly failure: FeedFailure } & KeptSnapshot)
  | { readonly kind: 'failed'; readonly failure: FeedFailure };

/**
 * Asks a provider for one place where the last answer no longer holds. `Expires` and `Cache-Control` are honoured between ten
 * minutes and an hour, `If-Modified-Since` is what the server called `Last-Modified`; a failure leaves the last good snapshot.
 * Never rejects.
 */
export async function refreshPlace(
  adapter: WeatherAdapter,
  request: ProviderRequest,
  context: Pick<WeatherContext, 'place'>,
  kept: KeptSnapshot | undefined,
  options: RefreshOptions,
): Promise<Refreshed> {
  const usable = kept?.snapshot.provider.id === adapter.format ? kept : undefined;
  const { now } = options;
  if (usable && now < placeMs(usable.snapshot.expires)) return { ...usable, kind: 'fresh' };
  await options.turn?.();
  const { fetch, timeout } = options;
  const answer = await askProvider(request, 'json', { fetch, timeout, lastModified: usable?.lastModified });
  const fall = (failure: FeedFailure): Refreshed =>
    usable ? { ...usable, kind: 'kept', failure } : { kind: 'failed', failure };
  if ('failure' in answer) return fall(answer.failure);
  const expires = holdsUntil(answer.headers, options);
  const { zone } = context.place;
  if (answer.unchanged) {
    if (!usable) return fall({ kind: 'http', status: 304 });
    const snapshot = { ...usable.snapshot, fetched: inZone(now, zone), expires: inZone(expires, zone) };
    return { kind: 'unchanged', snapshot, lastModified: usable.lastModified };
  }
  const read = adapter.read(answer.body, { ...context, fetched: now, expires });
  if (!read.ok) return fall(read.failure);
  return {
    kind: 'new',
    snapshot: carryOver(usable?.snapshot, read.value),
    lastModified: answer.headers.get('last-modified') ?? undefined,
  };
}

/** `Expires` by the server's own clock, else `max-age`. */
function holdsUntil(headers: Headers, { now, random }: RefreshOptions): number {
  const [until, sent] = ['expires', 'date'].map((name) => {
    const date = readDate(headers.get(name), {});
    return date ? instantMs(date.iso) : NaN;
  });
  const seconds = freshness(headers);
  const told = (until ?? NaN) - (sent === sent ? (sent ?? now) : now);
  const holds = told === told ? told : seconds === undefined ? 0 : seconds * 1000;
  return now + Math.min(LATEST, Math.max(SOONEST, holds)) + Math.floor(random() * JITTER);
}
