import type { Answered } from './connector.js';
import type { Outcome } from './failure.js';

/**
 * What the connector gave, as `fetch` would give it, for code that knows `fetch` only: a status outside 2xx is an
 * answer, everything else that failed is a TypeError.
 */
export function asResponse(outcome: Outcome<Answered>): Response {
  if (outcome.ok) return response(outcome.value);
  const { failure } = outcome;
  if (failure.kind === 'http') return new Response(null, failure);
  throw new TypeError(failure.kind);
}

function response({ status, headers, body, url }: Answered): Response {
  const plain = new Headers(headers);
  // The body is unpacked already.
  plain.delete('content-encoding');
  plain.delete('content-length');
  const given = new Response(status === 304 || status === 204 ? null : body, { status, headers: plain });
  // A constructed response has no address; feeds resolve their own addresses against it.
  return Object.defineProperty(given, 'url', { value: url });
}
