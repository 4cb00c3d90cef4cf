import { asResponse } from '../connector/as-response.js';
import type { Answered, Question } from '../connector/connector.js';
import type { Outcome } from '../connector/failure.js';
import type { CopyKeeper } from '../feeds/copy-keeper.js';
import { standing } from '../feeds/freshness.js';

export interface OwnFetchOptions {
  readonly feeds: CopyKeeper;
  /** Where readers find the gateway, base path included. */
  readonly address: string;
  readonly now: () => number;
  /** The way out; absent where only the gateway's own feeds may be asked. */
  readonly ask?: (url: string, question: Question) => Promise<Outcome<Answered>>;
  /** How many addresses may be asked. Default any number. */
  readonly limit?: number;
  /** Milliseconds. */
  readonly timeout?: number;
}

/**
 * What the prerenderer asks in place of `fetch`: the gateway's own feeds by their copies, everything else through the
 * connector.
 */
export function ownFetch({
  feeds,
  address,
  now,
  ask,
  limit = Infinity,
  timeout,
}: OwnFetchOptions): typeof fetch {
  const asked = new Set<string>();
  const own = `${address.replace(/\/$/, '')}/v1/feeds/`;
  return async (input) => {
    const url = `${input instanceof Request ? input.url : input}`;
    asked.add(url);
    if (asked.size > limit) return refused();
    const id = url.startsWith(own) ? url.slice(own.length) : '';
    if (feeds.has(id)) return copyOf(feeds, id, now());
    if (!ask) return refused();
    const outcome = await ask(url, timeout === undefined ? {} : { timeout });
    // What may not be asked is not asked again, as a network error would be.
    if (!outcome.ok && REFUSED.has(outcome.failure.kind)) return refused();
    return asResponse(outcome);
  };
}

const REFUSED: ReadonlySet<string> = new Set([
  'url',
  'origin',
  'address',
  'redirects',
  'too-large',
  'encoding',
]);
const refused = (): Response => new Response(null, { status: 403 });

async function copyOf(feeds: CopyKeeper, id: string, now: number): Promise<Response> {
  const copy = await feeds.read(id);
  if (!copy) return new Response(null, { status: 503 });
  const { age, fresh } = standing(copy, feeds.every(id), now);
  return new Response(copy.body, {
    headers: {
      'content-type': 'application/feed+json',
      'cache-control': `max-age=${age + fresh}`,
      age: `${age}`,
    },
  });
}
