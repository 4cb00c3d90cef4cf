import { instantMs } from '../../model/time-zone.js';
import { readDate } from '../dates.js';
import { readBody } from '../read-body.js';
import type { Sent } from './back-end.js';

export interface Letter {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Sent as JSON. */
  readonly body?: object | undefined;
  /** Default `omit`. */
  readonly credentials?: RequestCredentials;
}

export interface SendOptions {
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for the whole. Default 15 000. */
  readonly timeout?: number | undefined;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, else the text. */
  readonly body: unknown;
}

/** Bytes of an answer to something that was sent. */
const LIMIT = 500_000;
/** Seconds until the next try where nobody says. */
const SOON = 5;

/**
 * Sends once: the only way by which what a reader wrote or did leaves the page. Never rejects.
 * @returns `unsent`: it certainly did not leave; `unclear`: no whole answer came back.
 */
export async function sendJson(
  url: string,
  { method, headers = {}, body, credentials = 'omit' }: Letter,
  { fetch = globalThis.fetch, timeout = 15_000 }: SendOptions,
): Promise<Reply | 'unsent' | 'unclear'> {
  if (typeof navigator !== 'undefined' && navigator.onLine === false) return 'unsent';
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeout);
  try {
    const named = Object.entries(headers).filter((header): header is [string, string] => !!header[1]);
    const response = await fetch(url, {
      __proto__: null,
      method,
      mode: 'cors',
      credentials,
      headers: [...named, ...(body ? [['Content-Type', 'application/json'] as [string, string]] : [])],
      signal: abort.signal,
      ...(body && { body: JSON.stringify(body) }),
    } as RequestInit);
    const bytes = await readBody(response, LIMIT);
    return bytes
      ? { status: response.status, headers: response.headers, body: parsed(new TextDecoder().decode(bytes)) }
      : 'unclear';
  } catch {
    return 'unclear';
  } finally {
    clearTimeout(timer);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Seconds by `Retry-After`, in seconds or as a date by the server's own clock; else `otherwise`. */
export function retrySeconds(headers: Headers, otherwise = SOON): number {
  const value = headers.get('retry-after') ?? '';
  if (/^\d{1,6}$/.test(value)) return Number(value);
  const [until, now] = [readDate(value, {}), readDate(headers.get('date'), {})];
  if (!until) return otherwise;
  return Math.max(0, (instantMs(until.iso) - (now ? instantMs(now.iso) : Date.now())) / 1000);
}

/** What a comment system means by an answer that is no success; undefined where it does not say. */
export type ReadRefusal = (reply: Reply) => Sent<never> | undefined;

/**
 * What has become of something that was sent. Without a word of the comment system itself an answer of 5xx or 408 may come
 * from a proxy that gave up waiting, and says nothing; 429 and all other 4xx mean that it was not taken.
 * @param read The value of a success; undefined where it cannot be read, so that nobody knows.
 */
export function sentOf<Value>(
  reply: Reply | 'unsent' | 'unclear',
  read: (reply: Reply) => Value | undefined,
  refusal: ReadRefusal,
): Sent<Value> {
  if (reply === 'unsent') return { kind: 'later', seconds: SOON };
  if (reply === 'unclear') return { kind: 'unclear' };
  const { status, headers } = reply;
  if (status >= 200 && status < 300) {
    const value = read(reply);
    return value === undefined ? { kind: 'unclear' } : { kind: 'done', value };
  }
  const told = refusal(reply);
  if (told) return told;
  if (status === 429) return { kind: 'later', seconds: retrySeconds(headers) };
  return status >= 400 && status < 500 && status !== 408
    ? { kind: 'refused', problem: { name: 'other', detail: '' } }
    : { kind: 'unclear' };
}
