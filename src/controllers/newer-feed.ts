import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../model/article.js';
import type { Feed } from '../model/feed.js';
import { viewport } from './viewport.js';

/** Whose stories may be seen, and can be changed unseen. */
interface Showing {
  readonly status: string;
  showNewer(): void;
}

/** A newer answer that waits, because a reader may be looking at the stories of the older one. */
export class NewerFeed implements ReactiveController {
  /** Its stories that are not shown yet. */
  articles: readonly Article[] = [];
  feed: Feed | undefined;
  /** Undefined until the browser has said whether readers see the list: then they count as seeing it. */
  #seen: boolean | undefined;
  #inside: boolean | undefined;
  #unwatch: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly showing: Showing,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = viewport.watch(this.host, (inside) => {
      this.#inside = inside;
      this.#seen = this.#seen || (inside && this.showing.status === 'ready');
      // Nothing new to offer, but not the same as before: changed where nobody sees it.
      if (!inside && !this.articles.length) this.showing.showNewer();
    });
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  /**
   * Lets an answer wait where what is shown has been seen, and more than its words would change.
   * @returns false where it can be shown at once.
   */
  hold(feed: Feed, chosen: readonly Article[], shown: readonly Article[]): boolean {
    const known = new Set(shown.map(({ url }) => url));
    // What is paid for is no news.
    const [now, before] = [chosen, shown].map((all) => all.filter(({ sponsored }) => !sponsored));
    const fresh = (now ?? []).filter(({ url }) => !known.has(url));
    if (this.#seen === false || !shown.length || (!fresh.length && now?.length === before?.length))
      return false;
    this.feed = feed;
    this.articles = fresh;
    return true;
  }

  /** What is shown now is new to readers. */
  clear(): void {
    this.feed = undefined;
    this.articles = [];
    this.#seen = this.#inside;
  }
}
