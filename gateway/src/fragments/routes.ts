import { Hono, type Context } from 'hono';
import { hashOf, type FeedCopy } from '../feeds/feed-copies.js';
import type { CopyKeeper } from '../feeds/copy-keeper.js';
import { keeping, standing, standingHeaders } from '../feeds/freshness.js';
import { publicAddress, type Gateway } from '../gateway.js';
import { cachedAnswer } from '../http/cached-answer.js';
import { openToAll } from '../http/open-to-all.js';
import { Problem } from '../http/problem.js';
import type { FragmentSettings } from '../settings/settings.js';
import { drawFragment, type Drawn, type Prerender } from './draw-fragment.js';
import { FragmentCopies, type FragmentCopy } from './fragment-copies.js';
import { ownFetch } from './own-fetch.js';

/** `GET /v1/fragment/ID`: a configured widget as HTML, to be put into a page by any back end. */
export function fragmentRoutes(gateway: Gateway): Hono {
  const { feeds, prerender, settings, database } = gateway;
  const copies = new FragmentCopies(database);
  const app = new Hono();
  app.use('/v1/fragment/*', openToAll);
  return app.get('/v1/fragment/:id', async (context) => {
    const id = context.req.param('id');
    const fragment = settings?.fragments?.get(id);
    if (!fragment || !feeds || !prerender) throw new Problem('not-found');
    return answer(context, id, fragment, { gateway, feeds, prerender, copies });
  });
}

interface Parts {
  readonly gateway: Gateway;
  readonly feeds: CopyKeeper;
  readonly prerender: Prerender;
  readonly copies: FragmentCopies;
}

async function answer(
  context: Context,
  id: string,
  settings: FragmentSettings,
  parts: Parts,
): Promise<Response> {
  const { gateway, feeds, copies } = parts;
  const address = publicAddress(gateway);
  const key = {
    fragment: id,
    source: hashOf(JSON.stringify([address, [...(settings.attributes ?? [])], settings])),
  };
  const feed = await feeds.read(settings.feed);
  const drawnFrom = feed ? `${feed.etag} ${feed.fetched}` : '';
  const kept = await copies.read(key);
  if (feed && kept?.drawnFrom === drawnFrom) return shown(context, kept, feed, parts, settings);
  const drawn = feed && (await draw(settings, address, parts));
  if (feed && drawn?.isDrawn) {
    const copy = { body: drawn.html, drawnFrom };
    await copies.keep(key, copy, gateway.now());
    return shown(context, copy, feed, parts, settings);
  }
  // The element itself is never wrong: it asks in the browser.
  const body = kept?.body ?? drawn?.html ?? (await bare(settings, address, parts)).html;
  return html(context, body, 15);
}

const html = (
  context: Context,
  body: string,
  fresh: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  cachedAnswer(context, {
    body: () => body,
    type: 'text/html; charset=utf-8',
    etag: `"${hashOf(body)}"`,
    keep: keeping(fresh),
    headers,
  });

function shown(
  context: Context,
  { body }: FragmentCopy,
  feed: FeedCopy,
  { feeds, gateway }: Parts,
  settings: FragmentSettings,
): Promise<Response> {
  const stand = standing(feed, feeds.every(settings.feed), gateway.now());
  return html(context, body, stand.fresh, standingHeaders(feed, stand));
}

/** A fault of ours costs the drawing, never the answer. */
async function draw(settings: FragmentSettings, address: string, parts: Parts): Promise<Drawn | undefined> {
  const { gateway, feeds, prerender } = parts;
  try {
    const fetch = ownFetch({ feeds, address, now: gateway.now });
    const timeZone = gateway.settings?.timeZone;
    return await drawFragment(settings, { prerender, fetch, address, timeZone });
  } catch {
    return undefined;
  }
}

const bare = (settings: FragmentSettings, address: string, { gateway }: Parts): Promise<Drawn> =>
  drawFragment(settings, {
    prerender: async (page) => page,
    fetch: () => Promise.reject(new TypeError('none')),
    address,
    timeZone: gateway.settings?.timeZone,
  });
