import type { MiddlewareHandler } from 'hono';

/** Any page may read what is public anyway: no credentials, and nothing but reading. */
export const openToAll: MiddlewareHandler = async (context, next) => {
  context.header('Access-Control-Allow-Origin', '*');
  context.header('Access-Control-Expose-Headers', 'ETag, Tinbox-Fetched, Tinbox-Stale, Retry-After');
  if (context.req.method === 'OPTIONS')
    return context.body(null, 204, {
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    });
  return next();
};
