import type { Context } from 'hono';
import { cachedAnswer } from '../http/cached-answer.js';
import { digest } from './answers.js';

/** Any cache may keep it for five seconds, show it for a minute more while it asks again, and asks with the tag. */
const SHORT = 'public, max-age=0, s-maxage=5, stale-while-revalidate=60';

/** A tag of what an answer depends on. */
export const etagOf = (...parts: readonly unknown[]): string =>
  `W/"${digest(JSON.stringify(parts)).slice(0, 22)}"`;

/** What readers wrote, as it stands at this moment. */
export const shortLived = (
  context: Context,
  etag: string,
  type: string,
  body: () => string | Promise<string>,
): Promise<Response> => cachedAnswer(context, { body, type, etag, keep: SHORT });
