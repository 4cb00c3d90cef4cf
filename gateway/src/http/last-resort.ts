import type { Context } from 'hono';
import type { Gateway } from '../gateway.js';
import { Problem, problemResponse } from './problem.js';
import { storageProblem } from './storage-problem.js';

export const notFound = (context: Context): Response => problemResponse(context, new Problem('not-found'));

/**
 * Answers what a room has thrown: a problem as it is, trouble of the database by its kind, the rest as a fault of ours.
 * The log gets the place in our code, never the message, which may quote what a reader wrote.
 */
export function lastResort({ log }: Gateway): (error: unknown, context: Context) => Response {
  return (error, context) => {
    if (error instanceof Problem) return problemResponse(context, error);
    const problem = storageProblem(error) ?? new Problem('server-fault');
    const at = error instanceof Error ? /\n\s*at (.*)/.exec(error.stack ?? '')?.[1] : undefined;
    log(`${context.req.method} ${context.req.routePath ?? ''}: ${problem.problem}${at ? ` (${at})` : ''}`);
    return problemResponse(context, problem);
  };
}
