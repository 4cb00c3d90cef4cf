import type { Context } from 'hono';

/** A body that caches may keep. */
export interface CachedAnswer {
  readonly body: string;
  readonly type: string;
  /** A hash of the body, without quotes. */
  readonly etag: string;
  /** Seconds for which it is fresh. */
  readonly fresh: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Seconds for which a cache may give an old answer while the gateway itself is down. */
const IN_TROUBLE = 86_400;

/** Answers with the body, or with 304 where the asker has it. A shared cache may go on with it through an outage. */
export function cachedAnswer(context: Context, { body, type, etag, fresh, headers }: CachedAnswer): Response {
  const tag = `"${etag}"`;
  const all = {
    ...headers,
    ETag: tag,
    'Cache-Control': `public, max-age=${fresh}, s-maxage=${fresh}, stale-while-revalidate=60, stale-if-error=${IN_TROUBLE}`,
    'X-Content-Type-Options': 'nosniff',
  };
  const has = context.req.header('If-None-Match') ?? '';
  if (has.split(',').some((each) => /^\s*\*\s*$/.test(each) || each.trim().replace(/^W\//, '') === tag))
    return context.body(null, 304, all);
  return context.body(body, 200, { ...all, 'Content-Type': type });
}
