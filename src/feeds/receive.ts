import type { FeedFailure } from '../model/failure.js';
import { readBody } from './read-body.js';

/** How something is asked for as it stands. */
export interface ReceiveOptions {
  readonly fetch?: typeof fetch | undefined;
  /** Milliseconds, headers and body together. */
  readonly timeout: number;
  /** Bytes of the body after decompression. */
  readonly limit: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a server sent, unread. */
export interface Received {
  /** After redirects. */
  readonly url: string;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** Why nothing came, with the system's own word for it (`ENOTFOUND`), or ''. */
export interface NotReceived {
  readonly failure: FeedFailure;
  readonly cause: string;
}

/**
 * Asks for an address once and gives what came, with its headers: for those who examine a feed or a page. Elements and the
 * prerenderer ask by `fetchJson` and `askAlone`. Never rejects; fails with `network`, `timeout`, `too-large` or `http`.
 */
export async function receive(url: string, options: ReceiveOptions): Promise<Received | NotReceived> {
  const { fetch = globalThis.fetch, timeout, limit, headers = {} } = options;
  const abort = new AbortController();
  const { signal } = abort;
  const timer = setTimeout(() => abort.abort(), timeout);
  try {
    const response = await fetch(url, { headers, signal });
    if (!response.ok) return { failure: { kind: 'http', status: response.status }, cause: '' };
    const bytes = await readBody(response, limit);
    if (!bytes) return { failure: { kind: 'too-large', limit }, cause: '' };
    return { url: response.url || url, headers: response.headers, bytes };
  } catch (error) {
    return signal.aborted
      ? { failure: { kind: 'timeout', after: timeout }, cause: '' }
      : { failure: { kind: 'network' }, cause: causeOf(error) };
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

function causeOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : '';
}
