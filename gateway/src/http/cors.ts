import type { MiddlewareHandler } from 'hono';
import type { Gateway } from '../gateway.js';
import { allowsOrigin } from '../threads/sites.js';
import { Problem } from './problem.js';

const METHODS = 'GET, POST, PATCH, PUT, DELETE';
const HEADERS =
  'Content-Type, Authorization, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, Tinbox-Token';
const EXPOSED = 'ETag, Location, Retry-After';
const READS = /^(GET|HEAD|OPTIONS)$/;

/**
 * Answers scripts of allowed sites only, without cookies. A page of another site cannot write: its answer is 403
 * `origin-refused` and nothing has changed. Programs that name no origin are no page.
 */
export function cors({ configuration }: Gateway): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin');
    context.header('Vary', 'Origin');
    const allowed = origin !== undefined && allowsOrigin(configuration, origin);
    if (allowed) {
      context.header('Access-Control-Allow-Origin', origin);
      context.header('Access-Control-Expose-Headers', EXPOSED);
    }
    if (context.req.method === 'OPTIONS') {
      if (!allowed) throw new Problem('origin-refused');
      context.header('Access-Control-Allow-Methods', METHODS);
      context.header('Access-Control-Allow-Headers', HEADERS);
      context.header('Access-Control-Max-Age', '600');
      return context.body(null, 204);
    }
    // A form of a page whose policy hides where it comes from says `null`.
    if (origin !== undefined && origin !== 'null' && !allowed && !READS.test(context.req.method))
      throw new Problem('origin-refused');
    return next();
  };
}
