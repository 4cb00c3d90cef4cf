import type { DateOrder, ReadContext } from '../feeds/adapter.js';
import { readFeed } from '../feeds/adapters.js';
import { articles } from '../feeds/adapters/articles.js';
import { domParser, fromNode } from '../feeds/dom-markup.js';
import { fetchJson, lastGood, type Answer } from '../feeds/fetch-json.js';
import { isElement } from '../feeds/markup.js';
import { safeUrl } from '../feeds/safe-url.js';
import { createHTML } from '../feeds/trusted-types.js';
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

const context = (source: FeedSource, url: string): ReadContext => ({
  url,
  parse: domParser(createHTML),
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

const feedUrl = (source: FeedSource): string | undefined => safeUrl(source.src, document.baseURI, 'feed');

const readAnswer = ({ body, url }: Answer, source: FeedSource): Promise<Result<Feed>> =>
  readFeed(body, { ...context(source, url), ...(source.format && { format: source.format }) });

/** The stories behind `src`, asked for anew. */
export async function readSource(source: FeedSource): Promise<Result<Feed>> {
  const url = feedUrl(source);
  if (!url) return fail({ kind: 'url', url: source.src });
  const answer = await fetchJson(url);
  return answer.ok ? readAnswer(answer.value, source) : answer;
}

/** The stories of the last good answer that any widget of the page had from `src`, for when a new one fails. */
export async function readKept(source: FeedSource): Promise<Feed | undefined> {
  const url = feedUrl(source);
  const answer = url && lastGood(url);
  const feed = answer && (await readAnswer(answer, source));
  return feed && feed.ok ? feed.value : undefined;
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
