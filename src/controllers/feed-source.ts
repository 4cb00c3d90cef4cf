import type { DateOrder, ReadContext } from '../feeds/adapter.js';
import { readFeed } from '../feeds/adapters.js';
import { articles } from '../feeds/adapters/articles.js';
import { domParser, fromNode } from '../feeds/dom-markup.js';
import { fetchJson } from '../feeds/fetch-json.js';
import { isElement } from '../feeds/markup.js';
import { safeUrl } from '../feeds/safe-url.js';
import type { Feed } from '../model/feed.js';
import { fail, ok, type Result } from '../model/result.js';
import { whenParsed } from './parsed.js';

/** Where a widget's stories come from, as its author wrote it. The first that is there serves: given, src, inline, light DOM. */
export interface FeedSource {
  /** The `items` or `article` property: `undefined` where none was set. */
  readonly given: unknown;
  readonly src: string;
  readonly format: string;
  /** Dotted path of the list in home-made JSON. */
  readonly items: string;
  readonly map: string;
  readonly timeZone: string;
  readonly dateOrder: DateOrder;
}

/** A feed with its age. */
export interface DatedFeed {
  readonly feed: Feed;
  /** Seconds for which it may be shown without asking again. */
  readonly ttl?: number | undefined;
}

const context = (source: FeedSource, url: string): ReadContext => ({
  url,
  parse: domParser(),
  dateOrder: source.dateOrder,
  secure: location.protocol === 'https:',
  ...(source.timeZone && { timeZone: source.timeZone }),
  ...(source.items && { items: source.items }),
  ...(source.map && { map: source.map }),
});

/** The stories a page sets as a property. */
export const readGiven = (source: FeedSource): Result<Feed> =>
  articles.read(
    Array.isArray(source.given) ? source.given : [source.given],
    context(source, document.baseURI),
  );

/** The stories behind `src`, asked for anew. */
export async function readSource(source: FeedSource): Promise<Result<DatedFeed>> {
  const url = safeUrl(source.src, document.baseURI, 'feed');
  if (!url) return fail({ kind: 'url', url: source.src });
  const answer = await fetchJson(url);
  if (!answer.ok) return answer;
  const feed = await readFeed(answer.value.body, {
    ...context(source, answer.value.url),
    ...(source.format && { format: source.format }),
  });
  return feed.ok ? ok({ feed: feed.value, ttl: answer.value.ttl }) : feed;
}

/** What stands between the element's tags: an inline feed in a JSON script, else links in HTML. Undefined where there is neither. */
export async function readChildren(host: Element, source: FeedSource): Promise<Result<Feed> | undefined> {
  await whenParsed(host);
  const script = [...host.children].find(
    (child) => child instanceof HTMLScriptElement && child.type === 'application/json',
  );
  if (script) return readInline(script.textContent ?? '', source);
  if (!host.querySelector('a[href]')) return undefined;
  const { fromHtml } = await import('../feeds/microformats.js');
  const markup = fromNode(host);
  if (!markup || !isElement(markup)) return undefined;
  const feed = fromHtml(markup, context(source, document.baseURI));
  return feed.articles.length ? ok(feed) : undefined;
}

async function readInline(text: string, source: FeedSource): Promise<Result<Feed>> {
  let body: unknown;
  try {
    body = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail({ kind: 'parse', as: 'json' });
  }
  return readFeed(body, {
    ...context(source, document.baseURI),
    ...(source.format && { format: source.format }),
  });
}
