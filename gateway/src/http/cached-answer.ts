import type { Context } from 'hono';

/** An answer that caches may keep. */
export interface CachedAnswer {
  /** Written where the asker does not have it. */
  readonly body: () => string | Promise<string>;
  readonly type: string;
  /** With its quotes; `W/` where the same answer may be written in other bytes. */
  readonly etag: string;
  /** `Cache-Control`. */
  readonly keep: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Whether `If-None-Match` names this tag. Weak and strong tags are compared alike (RFC 9110, 13.1.2). */
export function hasTag(asked: string, etag: string): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
  return asked.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}

/** The answer with its tag; 304 where the asker has it already. */
export async function cachedAnswer(
  context: Context,
  { body, type, etag, keep, headers }: CachedAnswer,
): Promise<Response> {
  const all = { ...headers, ETag: etag, 'Cache-Control': keep, 'X-Content-Type-Options': 'nosniff' };
  if (hasTag(context.req.header('If-None-Match') ?? '', etag)) return context.body(null, 304, all);
  return context.body(await body(), 200, { ...all, 'Content-Type': type });
}
