import type { ClosedRange } from './ranges.js';

/**
 * Why nothing came from outside. Told apart by `kind`, never by a message.
 *
 * - `url`: no address, not http or https, or one that names a user.
 * - `origin`: not one of the configured origins, at first or behind a redirect.
 * - `address`: the name leads to an address that is none of the public Internet.
 * - `dns`: the name has no address.
 * - `network`: no answer came (refused, cut, bad certificate), or one that is no HTTP.
 * - `timeout`: no complete answer within `after` milliseconds, redirects included.
 * - `too-large`: the body passed `limit` bytes, as it came or unpacked, and was not read further.
 * - `encoding`: the body is packed in a way that was not asked for, or is not what it says.
 * - `redirects`: more than `limit` redirects, or one where none is followed.
 * - `http`: a status that is neither 2xx nor 304.
 */
export type OutgoingFailure =
  | { readonly kind: 'url' }
  | { readonly kind: 'origin'; readonly origin: string }
  | { readonly kind: 'address'; readonly host: string; readonly range: ClosedRange }
  | { readonly kind: 'dns'; readonly host: string }
  | { readonly kind: 'network' }
  | { readonly kind: 'timeout'; readonly after: number }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'encoding' }
  | { readonly kind: 'redirects'; readonly limit: number }
  | { readonly kind: 'http'; readonly status: number; readonly headers: Headers };

/** A value, or the reason why there is none. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: OutgoingFailure };

export const failed = (
  failure: OutgoingFailure,
): { readonly ok: false; readonly failure: OutgoingFailure } => ({
  ok: false,
  failure,
});

/** A failure on its way through a library that knows exceptions only. */
export class Refusal extends Error {
  constructor(readonly failure: OutgoingFailure) {
    super(failure.kind);
  }
}
