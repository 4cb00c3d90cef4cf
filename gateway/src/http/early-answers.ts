import type { Database } from '../database/database.js';
import { hasTag } from './cached-answer.js';
import { SHORT } from './short.js';

type Fetch = (request: Request, bindings?: object) => Response | Promise<Response>;

interface Kept {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly stamp: string;
  readonly at: number;
}

/** Bytes kept by one instance, and of one answer at most. */
const MOST = 8_000_000;
const LARGEST = MOST / 10;
/** Milliseconds for which nobody looks whether another instance has written, or whether an hour has struck. */
const FRESH = 1000;
/** What makes an answer one reader's own, or a part of one. */
const OWN = ['tinbox-token', 'authorization', 'range'] as const;

/**
 * Gives an answer that every cache may keep again, before anything else is asked: while nothing has been committed that
 * this process knows of, and for a second at most.
 */
export function earlyAnswers({ stamp }: Database, now: () => number, fetch: Fetch): Fetch {
  const kept = new Map<string, Kept>();
  let size = 0;

  async function keep(key: string, before: string, at: number, answer: Response): Promise<Response> {
    if (answer.status !== 200 || answer.headers.get('cache-control') !== SHORT) return answer;
    const headers = Object.fromEntries(answer.headers);
    const body = new Uint8Array(await answer.arrayBuffer());
    if (body.length <= LARGEST) {
      if (size + body.length > MOST) {
        kept.clear();
        size = 0;
      }
      size += body.length - (kept.get(key)?.body.length ?? 0);
      kept.set(key, { headers, body, stamp: before, at });
    }
    return new Response(body, { headers });
  }

  return (request, bindings) => {
    const own = request.method !== 'GET' || OWN.some((name) => request.headers.has(name));
    if (own) return fetch(request, bindings);
    const key = `${request.headers.get('origin') ?? ''} ${request.url}`;
    const tag = request.headers.get('if-none-match');
    const [before, at, known] = [stamp(), now(), kept.get(key)];
    if (before !== undefined && known?.stamp === before && at >= known.at && at - known.at < FRESH) {
      const { headers, body } = known;
      return tag !== null && hasTag(tag, headers['etag'] ?? '')
        ? new Response(null, { status: 304, headers: withoutType(headers) })
        : new Response(body, { headers });
    }
    const answer = fetch(request, bindings);
    if (before === undefined || tag !== null) return answer;
    return Promise.resolve(answer).then((given) => keep(key, before, at, given));
  };
}

const withoutType = ({ 'content-type': _, ...headers }: Kept['headers']): Kept['headers'] => headers;
