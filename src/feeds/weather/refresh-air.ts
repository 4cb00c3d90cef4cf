import type { FeedFailure } from '../../model/failure.js';
import type { WeatherSnapshot } from '../../model/forecast.js';
import { placeMs } from '../../model/place-time.js';
import { askProvider, type AskOptions } from './ask-provider.js';
import { readOpenMeteoAir, withAir } from './open-meteo-air.js';
import type { ProviderRequest } from './provider-requests.js';

/** For how long air that was told before stands in for air that cannot be had, in milliseconds. */
const HOLDS = 3 * 3_600_000;

export interface AirOptions extends AskOptions {
  /** The index to show. */
  readonly scale: 'eu' | 'us';
  /** What the last snapshot of the place said. */
  readonly before: WeatherSnapshot | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A snapshot with the air as it is now; with that of the last one for three hours, where it cannot be had. Never rejects. */
export async function refreshAir(
  snapshot: WeatherSnapshot,
  request: ProviderRequest,
  { scale, before, now, ...options }: AirOptions,
): Promise<{ readonly snapshot: WeatherSnapshot; readonly failure?: FeedFailure }> {
  const answer = await askProvider(request, 'json', options);
  const read =
    'failure' in answer
      ? undefined
      : readOpenMeteoAir(answer.body, { place: snapshot.place, fetched: now }, scale);
  if (read?.ok) return { snapshot: withAir(snapshot, read.value) };
  const last = before?.air;
  const isRecent = last && now - placeMs(last.at) < HOLDS;
  const failure = 'failure' in answer ? answer.failure : read && !read.ok ? read.failure : undefined;
  return {
    snapshot: isRecent ? withAir(snapshot, last) : { ...snapshot, air: null },
    ...(failure && { failure }),
  };
}
