import type { ReadContext } from '../feeds/adapter.js';
import { readFeed } from '../feeds/adapters.js';
import { articles } from '../feeds/adapters/articles.js';
import { domParser, fromNode } from '../feeds/dom-markup.js';
import { unslotted } from '../feeds/unslotted.js';
import type { MarkupParser } from '../feeds/markup.js';
import type { Feed } from '../model/feed.js';
import type { Answer } from '../model/page-register.js';
import { fail, ok, type Result } from '../model/result.js';
import type { FeedSource } from './feed-source.js';
import { completeTitles } from './full-titles.js';
import { pageBase } from './page-base.js';
import { parsedPageList } from './page-list.js';

const complete = (feed: Result<Feed>): Result<Feed> =>
  feed.ok ? ok({ ...feed.value, articles: completeTitles(feed.value.articles) }) : feed;

/** What can stand in for a feed that gave nothing. */
export interface StandIn {
  readonly feed?: Feed | undefined;
  /** It is what another widget of the page had of the same feed. */
  readonly kept?: boolean;
}

/**
 * Reads everything that most lists on most pages do without: other formats, markup in texts, other dates, stories in the
 * page. Fetched on use, so that the first download is for stories.
 */
export class ThoroughReading {
  readonly #parse: MarkupParser;

  /** @param createHTML Marks a text as fit for a parser, where the page demands such marks. */
  constructor(createHTML: (text: string) => string) {
    this.#parse = domParser(createHTML);
  }

  /** An answer in whatever format. @param url Where it came from. */
  async body(body: unknown, source: FeedSource, url: string): Promise<Result<Feed>> {
    return complete(await readFeed(body, { ...this.#context(source, url), format: source.format }));
  }

  /** Stories that a page set as a property: one, or a list. */
  given(source: FeedSource): Result<Feed> {
    const list = Array.isArray(source.given) ? source.given : [source.given];
    return complete(articles.read(list, this.#context(source, pageBase())));
  }

  /** The page's list that the source names, else what stands between the element's tags. Undefined where there is neither. */
  async children(host: Element, source: FeedSource): Promise<Result<Feed> | undefined> {
    const list = source.for && (await parsedPageList(host, source.for));
    return (list && (await this.#below(list, source))) || this.#below(host, source);
  }

  /** An inline feed in a JSON script, else links in HTML. */
  async #below(host: Element, source: FeedSource): Promise<Result<Feed> | undefined> {
    const script = [...host.children].find(
      (child) => child instanceof HTMLScriptElement && child.type === 'application/json',
    );
    if (script) return this.#inline(script.textContent ?? '', source);
    if (!host.querySelector('a[href]')) return undefined;
    const { fromHtml } = await import('../feeds/microformats.js');
    const feed = fromHtml(unslotted(fromNode(host)), this.#context(source, pageBase()));
    return feed.articles.length ? complete(ok(feed)) : undefined;
  }

  /** What was kept of the feed, else what stands between the tags. */
  async standIn(host: Element, source: FeedSource, kept: Answer | undefined): Promise<StandIn> {
    const known = kept && (await this.body(kept.body, source, kept.url));
    if (known?.ok) return { feed: known.value, kept: true };
    const children = await this.children(host, source);
    return children?.ok ? { feed: children.value } : {};
  }

  async #inline(text: string, source: FeedSource): Promise<Result<Feed>> {
    try {
      return await this.body(JSON.parse(text.replace(/^\uFEFF/, '')), source, pageBase());
    } catch {
      return fail({ kind: 'parse', as: 'json' });
    }
  }

  #context(source: FeedSource, url: string): ReadContext {
    return {
      url,
      parse: this.#parse,
      dateOrder: source.dateOrder,
      secure: location.protocol === 'https:',
      ...(source.timeZone && { timeZone: source.timeZone }),
      items: source.items,
      map: source.map,
    };
  }
}
