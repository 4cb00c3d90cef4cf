import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';

/** One line of the log: what happened, never to whom. No address, name, text or query of a reader is in any of them. */
export type LogLine = Readonly<Record<string, string | number>>;

/** Writes lines of JSON, each with its moment. */
export const jsonLog =
  (write: (line: string) => void, now: () => number = Date.now) =>
  (line: LogLine): void =>
    write(`${JSON.stringify({ time: new Date(now()).toISOString(), ...line })}\n`);

/** Milliseconds from which an answer counts as slow. */
const SLOW = 1000;

/**
 * Notes answers: those that failed on our side and those that were slow, or every one. A request is told by the pattern
 * of its address (`/v1/comments/:id`), which holds nothing of it.
 */
export function requestLog(log: (line: LogLine) => void, every: boolean): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const ms = Math.round(performance.now() - start);
    const { status } = context.res;
    if (!every && status < 500 && ms < SLOW) return;
    const route =
      matchedRoutes(context)
        .filter(({ method }) => method !== 'ALL')
        .at(-1)?.path ?? '';
    log({
      event: 'request',
      method: METHODS.has(context.req.method) ? context.req.method : 'other',
      route,
      status,
      ms,
    });
  };
}

/** A method is a word of the asker's too. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
