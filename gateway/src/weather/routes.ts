import { Hono } from 'hono';
import { keeping } from '../feeds/freshness.js';
import { hashOf } from '../feeds/feed-copies.js';
import type { Gateway } from '../gateway.js';
import { cachedAnswer } from '../http/cached-answer.js';
import { openToAll } from '../http/open-to-all.js';
import { Problem } from '../http/problem.js';

const JSON_TYPE = 'application/json; charset=utf-8';
/** Seconds for which the list of places may be kept. */
const PLACES_HOLD = 3600;

/** `GET /v1/weather`: the configured places. `GET /v1/weather/PLACE`: a snapshot of one, for any page. */
export function weatherRoutes({ weather }: Gateway): Hono {
  const app = new Hono();
  app.use('/v1/weather', openToAll);
  app.use('/v1/weather/*', openToAll);
  app.get('/v1/weather', (context) => {
    if (!weather) throw new Problem('not-found');
    const body = JSON.stringify({ version: 1, places: weather.places });
    return cachedAnswer(context, {
      body: () => body,
      type: JSON_TYPE,
      etag: `"${hashOf(body)}"`,
      keep: keeping(PLACES_HOLD),
    });
  });
  return app.get('/v1/weather/:place', async (context) => {
    const place = context.req.param('place');
    if (!weather?.has(place)) throw new Problem('not-found');
    const found = await weather.read(place);
    if (!found) throw new Problem('feed-away', {}, { 'Retry-After': '15' });
    const { body, etag, fetched, fresh, stale } = found;
    return cachedAnswer(context, {
      body,
      type: JSON_TYPE,
      etag: `"${etag}"`,
      keep: keeping(fresh),
      headers: {
        'Tinbox-Fetched': `${new Date(fetched).toISOString().slice(0, 19)}Z`,
        ...(stale !== undefined && { 'Tinbox-Stale': `${stale}` }),
      },
    });
  });
}
