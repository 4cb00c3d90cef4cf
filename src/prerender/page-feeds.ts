import { readFeed } from '../feeds/adapters.js';
import { freshness } from '../feeds/freshness.js';
import { askAlone } from '../feeds/fetch-json.js';
import { safeUrl } from '../feeds/safe-url.js';
import type { Feed } from '../model/feed.js';
import { fail, ok, type Failed, type Result } from '../model/result.js';
import { namedFeeds } from '../selection/named-feeds.js';
import { nodeMarkup } from './node-markup.js';
import type { Setting } from './widget.js';

/** A feed with its age. */
export interface DatedFeed {
  readonly feed: Feed;
  /** When the answer came: milliseconds since 1970. */
  readonly at: number;
  /** Seconds for which it is fresh, where the server said so. */
  readonly ttl?: number | undefined;
}

/** How the feeds of a page are asked for. */
export interface PageFeedsOptions {
  readonly fetch?: typeof fetch;
  /** Addresses are resolved against this. */
  readonly base: string;
  /** Milliseconds. */
  readonly timeout: number;
}

type Answer = ReturnType<typeof askAlone>;

/** The feeds of one page: each address is asked once, and none is waited for longer than the time limit. */
export class PageFeeds {
  readonly #answers = new Map<string, Answer>();

  constructor(private readonly options: PageFeedsOptions) {}

  /** Reads the feed that an element's attributes name. */
  async read({ attributes, timeZone }: Setting): Promise<Result<DatedFeed>> {
    const { base } = this.options;
    const { format, items, map, 'date-order': order } = attributes;
    const src = namedFeeds(attributes['tabs']).feeds[0]?.src ?? attributes['src'] ?? '';
    const url = src && safeUrl(src, base, 'feed');
    if (!url) return fail({ kind: 'url', url: src });
    const answer = await this.#ask(url);
    if (!answer.ok) return answer;
    const { body, at, ttl } = answer.value;
    const feed = await readFeed(body, {
      url: answer.value.url,
      parse: nodeMarkup,
      secure: base.startsWith('https:'),
      dateOrder: order === 'mdy' || order === 'ymd' ? order : 'dmy',
      ...(timeZone && { timeZone }),
      ...(format && { format }),
      ...(items && { items }),
      ...(map && { map }),
    });
    return feed.ok ? ok({ feed: feed.value, at, ttl }) : feed;
  }

  #ask(url: string): Answer {
    const known = this.#answers.get(url);
    if (known) return known;
    const { fetch, timeout } = this.options;
    const answer = within(timeout, askAlone(url, { timeout, freshness, ...(fetch && { fetch }) }));
    this.#answers.set(url, answer);
    return answer;
  }
}

/** Waits for an answer no longer than that, for a request may be tried again. */
async function within(after: number, answer: Answer): Promise<Awaited<Answer>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Failed>((resolve) => {
    timer = setTimeout(() => resolve(fail({ kind: 'timeout', after })), after);
  });
  const first = await Promise.race([answer, late]);
  clearTimeout(timer);
  return first;
}
