import type { Context } from 'hono';
import { digest } from '../comments/answers.js';

/** Any cache may keep it for five seconds, show it for a minute more while it asks again, and asks with the tag. */
const SHORT = 'public, max-age=0, s-maxage=5, stale-while-revalidate=60';

/** A tag of what an answer depends on. */
export const etagOf = (...parts: readonly unknown[]): string =>
  `W/"${digest(JSON.stringify(parts)).slice(0, 22)}"`;

export function matches(context: Context, etag: string): boolean {
  const asked = context.req.header('if-none-match') ?? '';
  return asked.split(',').some((tag) => tag.trim() === etag || tag.trim() === '*');
}

/** The answer with its tag; 304 where the asker has it already. */
export async function cached(
  context: Context,
  etag: string,
  type: string,
  body: () => string | Promise<string>,
): Promise<Response> {
  context.header('Cache-Control', SHORT);
  context.header('ETag', etag);
  if (matches(context, etag)) return context.body(null, 304);
  context.header('Content-Type', type);
  return context.body(await body());
}
