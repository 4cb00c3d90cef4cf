import { Hono } from 'hono';
import type { Gateway } from '../gateway.js';
import { cachedAnswer } from '../http/cached-answer.js';
import { openToAll } from '../http/open-to-all.js';
import { Problem } from '../http/problem.js';
import type { FeedCopy } from './feed-copies.js';
import { keeping, standing, standingHeaders } from './freshness.js';

/** `GET /v1/feeds/ID`: a configured feed as our JSON Feed, for any page. */
export function feedRoutes({ feeds, now }: Gateway): Hono {
  const app = new Hono();
  app.use('/v1/feeds/*', openToAll);
  return app.get('/v1/feeds/:id', async (context) => {
    const id = context.req.param('id');
    if (!feeds?.has(id)) throw new Problem('not-found');
    const copy = await feeds.read(id);
    if (!copy) throw new Problem('feed-away', {}, { 'Retry-After': '15' });
    const stand = standing(copy, feeds.every(id), now());
    return cachedAnswer(context, {
      body: () => (stand.isStale ? marked(copy) : copy.body),
      type: 'application/feed+json; charset=utf-8',
      etag: `"${copy.etag}${stand.isStale ? `-${copy.fetched.toString(36)}` : ''}"`,
      keep: keeping(stand.fresh),
      headers: standingHeaders(copy, stand),
    });
  });
}

/** A copy that says in itself since when nothing newer came. */
function marked({ body, fetched }: FeedCopy): string {
  const feed = JSON.parse(body) as { _tinbox?: object };
  const stale = { stale: true, fetched: `${new Date(fetched).toISOString().slice(0, 19)}Z` };
  return JSON.stringify({ ...feed, _tinbox: { ...feed._tinbox, ...stale } });
}
