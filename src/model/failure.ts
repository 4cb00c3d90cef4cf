/**
 * Why a feed gave nothing. Told apart by `kind`, never by a message.
 *
 * - `network`: no answer came (offline, DNS, CORS, connection cut).
 * - `timeout`: no complete answer within `after` milliseconds.
 * - `too-large`: the body passed `limit` bytes and was not read further.
 * - `http`: the server answered with a status other than 2xx.
 * - `parse`: the body is not what its format says (`as`), for example an HTML page in place of JSON.
 * - `schema`: it parsed, but the part named `at` is missing or of another type.
 * - `format`: nothing here reads the format named by the page, or the answer has no known signature.
 * - `url`: the address is missing or may not be asked.
 */
export type FeedFailure =
  | { readonly kind: 'network' }
  | { readonly kind: 'timeout'; readonly after: number }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'parse'; readonly as: 'json' | 'xml' }
  | { readonly kind: 'schema'; readonly at: string }
  | { readonly kind: 'format'; readonly format: string }
  | { readonly kind: 'url'; readonly url: string };
