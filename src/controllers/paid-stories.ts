import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../model/article.js';
import { mixedIn, placesIn } from '../selection/mixed-in.js';
import type { FeedController } from './feed-controller.js';
import { readSource, type FeedSource } from './feed-source.js';
import { whenNear } from './near-viewport.js';
import { isOff } from './off-switch.js';

interface PaidHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly eager: boolean;
  readonly feedSource: FeedSource;
  sponsoredSrc?: string;
  sponsoredAt?: string;
}

/**
 * The paid stories of a list, from a feed of their own. The list never waits for them: what comes before its first drawing
 * stands at its places, what comes later only where no reader sees a row move.
 */
export class PaidStories implements ReactiveController {
  #src: string | undefined;
  #stories: readonly Article[] = [];
  /** Places where readers would have seen rows move; undefined until that has been looked at. */
  #closed: ReadonlySet<number> | undefined;
  #unwatch: (() => void) | undefined;

  constructor(
    private readonly host: PaidHost,
    private readonly feed: FeedController,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    if (!this.#stories.length) this.#src = undefined;
  }

  hostUpdated(): void {
    const { host } = this;
    const src = host.sponsoredSrc ?? '';
    if (src === this.#src || isOff()) return;
    this.#unwatch?.();
    this.#src = src;
    if (this.#stories.length) this.#show([]);
    if (!src) return;
    if (host.eager) void this.#ask(src);
    else this.#unwatch = whenNear(host, () => void this.#ask(src));
  }

  /**
   * The list's own stories with the paid ones.
   * @param marked The label of paid stories is at hand, without which they may not be shown.
   */
  mix(own: readonly Article[], marked: boolean): readonly Article[] {
    const { feed, host } = this;
    // What a server drew stands there as it is.
    const isServers = host.dataset['tinFetched'] !== undefined && !feed.edition;
    if (!this.#stories.length || isServers) return own;
    if (!feed.articles.length) this.#closed = new Set();
    else if (!this.#closed) {
      if (!marked) return own;
      this.#closed = this.#inSight();
    }
    const closed = this.#closed;
    const open = [...placesIn(host.sponsoredAt)].filter((place) => !closed.has(place));
    return mixedIn(own, this.#stories, new Set(open));
  }

  async #ask(src: string): Promise<void> {
    const plain = { given: undefined, src, format: '', items: '', map: '' };
    const result = await readSource({ ...this.host.feedSource, ...plain }, false);
    if (src === this.#src && result.ok)
      this.#show(result.value.articles.map((article) => ({ ...article, sponsored: true })));
  }

  #show(stories: readonly Article[]): void {
    this.#stories = stories;
    this.#closed = undefined;
    this.host.requestUpdate();
  }

  /** Places of the list as it stands before which a row would move that a reader may be looking at, or has above him. */
  #inSight(): ReadonlySet<number> {
    const rows = [...this.host.renderRoot.querySelectorAll('[part~="card"]')].map((card) =>
      card.getBoundingClientRect(),
    );
    const end = rows.at(-1)?.bottom ?? Infinity;
    const tops = [...rows.map(({ top }) => top), end];
    return new Set(tops.flatMap((top, index) => (top < innerHeight ? [index + 1] : [])));
  }
}
