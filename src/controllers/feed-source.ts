import type { DateOrder } from '../feeds/adapter.js';
import { fetchJson, lastGood, type Answer } from '../feeds/fetch-json.js';
import { quickFeed } from '../feeds/quick-feed.js';
import { safeUrl } from '../feeds/safe-url.js';
import type { Feed } from '../model/feed.js';
import { fail, ok, type Result } from '../model/result.js';

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

const isSecure = (): boolean => location.protocol === 'https:';

async function readAnswer({ body, url }: Answer, source: FeedSource): Promise<Result<Feed>> {
  const isPlain = !source.format && !source.items && !source.map;
  const quick = isPlain && quickFeed(body, { url, secure: isSecure() });
  if (quick && !quick.diagnosis.titlesCut) return ok(quick);
  const { readBody } = await import('./thorough-reading.js');
  return readBody(body, source, url);
}

const feedUrl = ({ src }: FeedSource): string | undefined => safeUrl(src, document.baseURI, 'feed');

/** Seconds for which an answer whose server says nothing of its age serves the lists that come after it. */
const MOMENT = 5;

const isFresh = ({ at, ttl = MOMENT }: Answer): boolean => Date.now() - at < ttl * 1000;

/**
 * The stories behind `src`.
 * @param anew The page asks again: an answer that another list has had is not good enough.
 */
export async function readSource(source: FeedSource, anew: boolean): Promise<Result<Feed>> {
  const url = feedUrl(source);
  if (!url) return fail({ kind: 'url', url: source.src });
  const kept = anew ? undefined : lastGood(url);
  if (kept && isFresh(kept)) return readAnswer(kept, source);
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

/** The stories a page set as a property. */
export async function readGiven(source: FeedSource): Promise<Result<Feed>> {
  const { readItems } = await import('./thorough-reading.js');
  return readItems(source);
}

/** What stands between the element's tags: an inline feed in a JSON script, else links in HTML. Undefined where there is neither. */
export async function readChildren(host: Element, source: FeedSource): Promise<Result<Feed> | undefined> {
  const { readBetweenTags } = await import('./thorough-reading.js');
  return readBetweenTags(host, source);
}
