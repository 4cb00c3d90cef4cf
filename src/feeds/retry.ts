import type { FeedFailure } from '../model/failure.js';
import type { Result } from '../model/result.js';
import { instantMs } from '../model/time-zone.js';
import { readDate } from './dates.js';

/** What one try gave. */
export interface Try<T> {
  readonly result: Result<T>;
  /** What the server said beside its refusal. */
  readonly headers?: Headers | undefined;
}

const TRIES = 3;
/** Milliseconds over which the first pause is spread; each next one is spread over as many more. */
const SPREAD = 500;
/** Milliseconds that a server may ask us to wait, all pauses together. */
const PATIENCE = 30_000;

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const maySucceedLater = (failure: FeedFailure): boolean =>
  failure.kind === 'network' ||
  (failure.kind === 'http' && (failure.status === 429 || failure.status >= 500));

/**
 * Tries twice more what may succeed later: network errors, 429 and 5xx. Pauses grow and are random, so that a thousand
 * readers do not come back in the same moment; a server that asks for more than 30 s is not asked again.
 * @param outcome What the first try gave.
 * @param pause How to wait, in milliseconds.
 */
export async function persist<T>(
  outcome: Try<T>,
  attempt: () => Promise<Try<T>>,
  pause = sleep,
): Promise<Result<T>> {
  let gap = 0;
  let patience = PATIENCE;
  for (let tries = 1; ; tries++) {
    const { result, headers } = outcome;
    if (result.ok || tries === TRIES || !maySucceedLater(result.failure)) return result;
    gap = (headers && retryAfter(headers)) ?? gap;
    patience -= gap;
    if (patience < 0) return result;
    gap += Math.random() * SPREAD * tries;
    await pause(gap);
    outcome = await attempt();
  }
}

/**
 * Milliseconds to wait by a `Retry-After` header, in seconds or as a date (RFC 9110 §10.2.3); undefined where it says nothing.
 * A date is compared with the server's own `Date`, because readers' clocks are wrong.
 */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = readDate(value, {});
  const now = readDate(headers.get('date'), {});
  return until && Math.max(0, instantMs(until.iso) - (now ? instantMs(now.iso) : Date.now()));
}
