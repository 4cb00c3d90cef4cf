import type { ReadContext } from '../feeds/adapter.js';
import { readFeed } from '../feeds/adapters.js';
import { articles } from '../feeds/adapters/articles.js';
import { domParser, fromNode } from '../feeds/dom-markup.js';
import { createHTML } from '../feeds/trusted-types.js';
import type { Feed } from '../model/feed.js';
import { fail, ok, type Result } from '../model/result.js';
import type { FeedSource } from './feed-source.js';
import { completeTitles } from './full-titles.js';
import { whenParsed } from './parsed.js';

/*
 * Everything that most lists on most pages do without: other formats, markup in texts, other dates, stories in the page.
 * Fetched on use, so that the first download is for stories.
 */

const context = (source: FeedSource, url: string): ReadContext => ({
  url,
  parse: domParser(createHTML),
  dateOrder: source.dateOrder,
  secure: location.protocol === 'https:',
  ...(source.timeZone && { timeZone: source.timeZone }),
  items: source.items,
  map: source.map,
});

const complete = (feed: Result<Feed>): Result<Feed> =>
  feed.ok ? ok({ ...feed.value, articles: completeTitles(feed.value.articles) }) : feed;

/** An answer in whatever format. @param url Where it came from. */
export const readBody = async (body: unknown, source: FeedSource, url: string): Promise<Result<Feed>> =>
  complete(await readFeed(body, { ...context(source, url), format: source.format }));

/** Stories that a page set as a property: one, or a list. */
export const readItems = (source: FeedSource): Result<Feed> =>
  complete(
    articles.read(
      Array.isArray(source.given) ? source.given : [source.given],
      context(source, document.baseURI),
    ),
  );

/** An inline feed in a JSON script, else links in HTML. Undefined where there is neither. */
export async function readBetweenTags(host: Element, source: FeedSource): Promise<Result<Feed> | undefined> {
  await whenParsed(host);
  const script = [...host.children].find(
    (child) => child instanceof HTMLScriptElement && child.type === 'application/json',
  );
  if (script) return readInline(script.textContent ?? '', source);
  if (!host.querySelector('a[href]')) return undefined;
  const { fromHtml } = await import('../feeds/microformats.js');
  const feed = fromHtml(fromNode(host), context(source, document.baseURI));
  return feed.articles.length ? complete(ok(feed)) : undefined;
}

async function readInline(text: string, source: FeedSource): Promise<Result<Feed>> {
  try {
    return await readBody(JSON.parse(text.replace(/^\uFEFF/, '')), source, document.baseURI);
  } catch {
    return fail({ kind: 'parse', as: 'json' });
  }
}
