import type { Context } from 'hono';
import { cachedAnswer } from '../http/cached-answer.js';
import { SHORT } from '../http/short.js';
import { digest } from './answers.js';

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
