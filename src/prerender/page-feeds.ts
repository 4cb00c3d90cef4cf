import { readFeed } from '../feeds/adapters.js';
import { freshness } from '../feeds/freshness.js';
import { askAlone } from '../feeds/fetch-json.js';
import { isElement, textOf } from '../feeds/markup.js';
import { safeUrl } from '../feeds/safe-url.js';
import type { Feed } from '../model/feed.js';
import type { Answer } from '../model/page-register.js';
import { fail, ok, type Failed, type Result } from '../model/result.js';
import { namedFeeds } from '../selection/named-feeds.js';
import { PageCounts } from './page-counts.js';
import { nodeMarkup } from './node-markup.js';
import type { PrerenderOptions } from './options.js';
import type { Setting } from './widget.js';

/** When an answer came, and for how long it is fresh. */
export interface Freshness {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Seconds, where the server said so. */
  readonly ttl?: number | undefined;
}

/** A feed with its age. */
export interface DatedFeed extends Freshness {
  readonly feed: Feed;
}

type Asked = Promise<Result<Answer>>;

/** What names a feed. */
export type Named = Pick<Setting, 'attributes' | 'base' | 'link' | 'page'>;

/** The feeds of one page: each address is asked once, and none is waited for longer than the time limit. */
export class PageFeeds {
  /** How many comments the threads of the page have. */
  readonly counts = new PageCounts(this);
  readonly #answers = new Map<string, Asked>();
  readonly #now: () => number;

  constructor(private readonly options: PrerenderOptions) {
    this.#now = options.now ?? Date.now;
  }

  /** Asks for the feed of a widget before it is drawn. */
  begin(setting: Pick<Named, 'attributes' | 'base'>): void {
    const url = addressOf(setting);
    if (url) void this.ask(url);
  }

  /** Reads the feed that an element's attributes name, else the one between its tags. */
  async read(setting: Setting): Promise<Result<DatedFeed>> {
    const url = addressOf(setting);
    if (!url) return this.#readInline(setting);
    const answer = await this.ask(url);
    if (!answer.ok) return answer;
    const { body, at, ttl } = answer.value;
    const feed = await this.#feed(body, answer.value.url, setting);
    return feed.ok ? ok({ feed: feed.value, at, ttl }) : feed;
  }

  /** What stands at an address, for all widgets of the page that ask. Never rejects. */
  ask(url: string): Asked {
    const known = this.#answers.get(url);
    if (known) return known;
    const { fetch, timeout = 800, cache, waitUntil } = this.options;
    const ask = async (): Asked => {
      const answer = await askAlone(url, { timeout, freshness, ...(fetch && { fetch }) });
      return answer.ok ? ok({ ...answer.value, at: this.#now() }) : answer;
    };
    const asked = within(timeout, cache ? cache.read(url, { ask, now: this.#now(), waitUntil }) : ask());
    this.#answers.set(url, asked);
    return asked;
  }

  async #readInline(setting: Setting): Promise<Result<DatedFeed>> {
    const said = inlineFeed(setting.content);
    const { src = '' } = setting.attributes;
    if (said === undefined || src) return fail({ kind: 'url', url: src });
    const feed = await this.#feed(said, setting.base, setting);
    return feed.ok ? ok({ feed: feed.value, at: this.#now() }) : feed;
  }

  async #feed(body: unknown, url: string, { attributes, timeZone, base }: Setting): Promise<Result<Feed>> {
    const { format, items, map, 'date-order': order } = attributes;
    return readFeed(body, {
      url,
      parse: nodeMarkup,
      secure: base.startsWith('https:'),
      dateOrder: order === 'mdy' || order === 'ymd' ? order : 'dmy',
      ...(timeZone && { timeZone }),
      ...(format && { format }),
      ...(items && { items }),
      ...(map && { map }),
    });
  }
}

function addressOf({ attributes, base }: Pick<Named, 'attributes' | 'base'>): string | undefined {
  const src = namedFeeds(attributes['tabs']).feeds[0]?.src ?? attributes['src'] ?? '';
  return src ? safeUrl(src, base, 'feed') : undefined;
}

/** The feed in a `<script type="application/json">` child. */
function inlineFeed(content: string): unknown {
  if (!content.includes('application/json')) return undefined;
  // In an element, for a script at the start of a page is no child of its body.
  const root = nodeMarkup(`<div>${content}`, 'html')?.children[0];
  const script =
    root &&
    isElement(root) &&
    root.children
      .filter(isElement)
      .find((child) => child.name === 'script' && child.attribute('type') === 'application/json');
  try {
    return script ? (JSON.parse(textOf(script)) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** Waits for an answer no longer than that, for a request may be tried again. */
async function within(after: number, answer: Asked): Promise<Awaited<Asked>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Failed>((resolve) => {
    timer = setTimeout(() => resolve(fail({ kind: 'timeout', after })), after);
  });
  const first = await Promise.race([answer, late]);
  clearTimeout(timer);
  return first;
}
