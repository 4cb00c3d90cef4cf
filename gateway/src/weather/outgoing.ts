import type { FeedFailure } from '../../../src/model/failure.js';
import { asResponse } from '../connector/as-response.js';
import type { Connector } from '../connector/connector.js';
import type { FetchedOnce } from '../feeds/copy-keeper.js';
import type { Fetched } from '../feeds/feed-copies.js';
import { retryAfter } from '../feeds/when.js';

export interface OutgoingOptions {
  readonly ask: Connector['ask'];
  /** Of Tinbox: providers want to know who asks. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random?: () => number;
}

/** Bytes of a forecast. */
const LIMIT = 5_000_000;
/** Milliseconds for which a provider that failed is left alone at least. */
const PAUSE = 60_000;

export const failedBy = (failure: string): Fetched => ({ kind: 'failed', failure });

/** The connector as a `fetch`, and what its last failure means for the next question. */
export function outgoing({ ask, now }: OutgoingOptions): {
  readonly fetch: typeof globalThis.fetch;
  readonly failure: (failure: FeedFailure) => FetchedOnce;
} {
  let last: { readonly kind: string; readonly headers?: Headers } | undefined;
  return {
    async fetch(url, init) {
      const headers = Object.fromEntries(
        Object.entries((init?.headers ?? {}) as Readonly<Record<string, string>>).map(([name, value]) => [
          name.toLowerCase(),
          value,
        ]),
      );
      const outcome = await ask(url as string, { headers, limit: LIMIT });
      if (!outcome.ok) last = outcome.failure;
      return asResponse(outcome);
    },
    failure: (failure) => ({
      fetched: failedBy(
        failure.kind === 'http'
          ? `http ${failure.status}`
          : failure.kind === 'network'
            ? (last?.kind ?? 'network')
            : failure.kind,
      ),
      wait: Math.max(PAUSE, last?.headers ? retryAfter(last.headers, now()) : 0),
    }),
  };
}
