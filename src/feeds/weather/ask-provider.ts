import type { FeedFailure } from '../../model/failure.js';
import { decodeXml } from '../decode-xml.js';
import { readBody } from '../read-body.js';
import type { ProviderRequest } from './provider-requests.js';

const LIMIT = 5_000_000;

export interface AskOptions {
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for headers and body together. */
  readonly timeout: number;
  /** What the server called the age of the last answer. */
  readonly lastModified?: string | undefined;
}

/** What a server said: parsed JSON, or the text of XML; nothing newer; or why there is nothing. */
export type Asked =
  | { readonly failure: FeedFailure }
  | { readonly unchanged: boolean; readonly body: unknown; readonly headers: Headers };

/** Asks a provider or an authority once. Never rejects. */
export async function askProvider(
  { url, headers }: ProviderRequest,
  as: 'json' | 'xml',
  { fetch = globalThis.fetch, timeout, lastModified }: AskOptions,
): Promise<Asked> {
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      headers: { ...headers, ...(lastModified && { 'If-Modified-Since': lastModified }) },
      signal,
    });
    if (response.status === 304) return { unchanged: true, body: undefined, headers: response.headers };
    if (!response.ok) return { failure: { kind: 'http', status: response.status } };
    const bytes = await readBody(response, LIMIT);
    if (!bytes) return { failure: { kind: 'too-large', limit: LIMIT } };
    const body = as === 'xml' ? decodeXml(bytes, response.headers.get('content-type') ?? '') : parsed(bytes);
    if (body === undefined) return { failure: { kind: 'parse', as } };
    return { unchanged: false, body, headers: response.headers };
  } catch {
    return { failure: signal.aborted ? { kind: 'timeout', after: timeout } : { kind: 'network' } };
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
