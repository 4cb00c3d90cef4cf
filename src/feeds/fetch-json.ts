import { pageRegister, type Answer } from '../model/page-register.js';
import { fail, ok, type Result } from '../model/result.js';
import { readBody } from './read-body.js';
import type { Try } from './retry.js';

export type { Answer } from '../model/page-register.js';

export interface FetchOptions {
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for one try, headers and body together. Default 8000. */
  readonly timeout?: number | undefined;
  /** Bytes of the body after decompression. Default 2 000 000. */
  readonly limit?: number | undefined;
  /** Reads from an answer's headers for how many seconds it is fresh; browsers' own caches know it without us. */
  readonly freshness?: ((headers: Headers) => number | undefined) | undefined;
  /** How to wait between tries, in milliseconds. Default a timer. */
  readonly pause?: ((ms: number) => Promise<void>) | undefined;
}

/** Answers kept for the whole page: enough for its lists, too few to hold much memory. */
const KEPT = 20;

/**
 * Asks for a feed, once per URL at a time for all widgets and copies of Tinbox on the page; whoever asks meanwhile gets
 * the same answer, and nobody can abort it. The request is plain enough for `<link rel="preload" as="fetch" crossorigin>`.
 * Never rejects; fails with `network`, `timeout`, `too-large`, `http` or `parse`.
 * @param url An absolute URL.
 */
export function fetchJson(url: string, options: FetchOptions = {}): Promise<Result<Answer>> {
  const { requests, answers } = pageRegister();
  let request = requests.get(url);
  if (!request) {
    request = askAlone(url, options).then((result) => {
      requests.delete(url);
      if (result.ok) {
        answers.delete(url);
        answers.set(url, result.value);
        for (const oldest of answers.keys()) if (answers.size > KEPT) answers.delete(oldest);
      }
      return result;
    });
    requests.set(url, request);
  }
  return request;
}

/** The last good answer for a URL on this page, however old; undefined where there was none. */
export const lastGood = (url: string): Answer | undefined => pageRegister().answers.get(url);

/** Asks for a feed on behalf of one caller, with the limits and the `fetch` that are its own: nothing is shared. Never rejects. */
export async function askAlone(url: string, options: FetchOptions): Promise<Result<Answer>> {
  const first = await attempt(url, options);
  if (first.result.ok) return first.result;
  try {
    // On its own, because most readers never meet a server in trouble.
    const { persist } = await import('./retry.js');
    return await persist(first, () => attempt(url, options), options.pause);
  } catch {
    return first.result;
  }
}

async function attempt(
  url: string,
  { fetch = globalThis.fetch, timeout = 8000, limit = 2_000_000, freshness }: FetchOptions,
): Promise<Try<Answer>> {
  const abort = new AbortController();
  const { signal } = abort;
  const timer = setTimeout(() => abort.abort(), timeout);
  try {
    const response = await fetch(url, {
      __proto__: null,
      mode: 'cors',
      credentials: 'same-origin',
      signal,
    } as RequestInit);
    const { headers, status } = response;
    if (!response.ok) return { result: fail({ kind: 'http', status }), headers };
    const body = await readBody(response, limit);
    if (!body) return { result: fail({ kind: 'too-large', limit }) };
    const result = await parse(body, headers.get('content-type') ?? '');
    return {
      result: result.ok
        ? ok({ url: response.url || url, body: result.value, at: Date.now(), ttl: freshness?.(headers) })
        : result,
    };
  } catch {
    return { result: fail(signal.aborted ? { kind: 'timeout', after: timeout } : { kind: 'network' }) };
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

async function parse(bytes: Uint8Array, contentType: string): Promise<Result<unknown>> {
  try {
    return ok(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    const { readOther } = await import('./other-body.js');
    return readOther(bytes, contentType);
  }
}
