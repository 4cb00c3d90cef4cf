import type { DateOrder } from '../feeds/adapter.js';
import { fetchJson, lastGood, type Answer } from '../feeds/fetch-json.js';
import { quickSteps } from '../feeds/quick-feed.js';
import { givenSteps } from '../feeds/quick-given.js';
import { safeUrl } from '../feeds/safe-url.js';
import { createHTML } from '../feeds/trusted-types.js';
import type { Feed } from '../model/feed.js';
import { fail, ok, type Failed, type Result } from '../model/result.js';
import { pageBase } from './page-base.js';
import { publisherZone } from './time-zone.js';
import type { StandIn, ThoroughReading } from './thorough-reading.js';

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
  /** Id of a list that the page has, whose links serve as those between the tags do. */
  readonly for: string;
}

/** What an author says of a source, by attributes of the same names; frameworks may set any to `undefined`. */
interface Authored {
  readonly src?: string;
  readonly format?: string;
  readonly itemsPath?: string;
  readonly map?: string;
  readonly timeZone?: string;
  readonly dateOrder?: DateOrder;
  readonly for?: string;
}

/**
 * The source of an element as it stands.
 * @param given Stories set as a property. A text is the attribute `items`: frameworks that prefer properties set it so.
 */
export const sourceOf = (
  { src, format, itemsPath, map, timeZone, dateOrder, for: list }: Authored,
  given: unknown,
): FeedSource => ({
  given: typeof given === 'string' ? undefined : (given ?? undefined),
  src: src || '',
  format: format || '',
  items: typeof given === 'string' ? given : itemsPath || '',
  map: map || '',
  timeZone: publisherZone(timeZone || ''),
  dateOrder: dateOrder || 'dmy',
  for: list || '',
});

/** How a source differs from the one before: `stories` where a page set its stories anew, as frameworks do at every turn. */
export function changeOf(before: FeedSource | undefined, now: FeedSource): 'stories' | 'other' | undefined {
  const keys = Object.keys(now) as (keyof FeedSource)[];
  const changed = keys.filter((key) => before?.[key] !== now[key]);
  const isSetAnew = before?.given !== undefined && now.given !== undefined && changed.length === 1;
  return before && !changed.length ? undefined : isSetAnew ? 'stories' : 'other';
}

/** What is not so simple is read by a chunk of its own. Where that cannot be fetched, it is the network that failed. */
async function thoroughly<Answer>(
  read: (reading: ThoroughReading) => Answer | Promise<Answer>,
): Promise<Answer | Failed> {
  try {
    const { ThoroughReading } = await import('./thorough-reading.js');
    return await read(new ThoroughReading(createHTML));
  } catch {
    return fail({ kind: 'network' });
  }
}

const isSecure = (): boolean => location.protocol === 'https:';

/** Goes through the steps of a reading, each a task of its own: a page does other things between. Not in the cycle that asks. */
async function inTasks<Read>(steps: Generator<void, Read>): Promise<Read> {
  for (let turn: unknown; ; turn = new Promise((go) => setTimeout(go))) {
    await turn;
    const { done, value } = steps.next();
    if (done) return value;
  }
}

async function readAnswer({ body, url }: Answer, source: FeedSource): Promise<Result<Feed>> {
  const isPlain = !source.format && !source.items && !source.map;
  const quick = isPlain && (await inTasks(quickSteps(body, { url, secure: isSecure() })));
  return quick ? ok(quick) : thoroughly((reading) => reading.body(body, source, url));
}

const feedUrl = ({ src }: FeedSource): string | undefined => safeUrl(src, pageBase(), 'feed');

/** Seconds for which an answer whose server says nothing of its age serves the lists that come after it. */
const MOMENT = 5;

const isFresh = ({ at, ttl = MOMENT }: Answer): boolean => Date.now() - at < ttl * 1000;

/**
 * The stories behind `src`. Never rejects.
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

/** The stories a page set as a property. Never rejects. */
export async function readGiven(source: FeedSource): Promise<Result<Feed>> {
  const quick = await inTasks(givenSteps([source.given].flat(), { url: pageBase(), secure: isSecure() }));
  return quick ? ok(quick) : thoroughly((reading) => reading.given(source));
}

/**
 * What stands between the element's tags: an inline feed in a JSON script, else links in HTML. Undefined where there is
 * neither. Never rejects.
 */
export const readChildren = (host: Element, source: FeedSource): Promise<Result<Feed> | undefined> =>
  thoroughly((reading) => reading.children(host, source));

/**
 * What can stand in for the stories behind `src`: the last good answer that any widget of the page had of them, else what
 * stands between the tags. Never rejects.
 * @param failed There was no answer; an answer without stories is newer than what was kept.
 */
export async function standIn(host: Element, source: FeedSource, failed: boolean): Promise<StandIn> {
  const url = failed && feedUrl(source);
  const found = await thoroughly((reading) =>
    reading.standIn(host, source, (url && lastGood(url)) || undefined),
  );
  return 'ok' in found ? {} : found;
}
