import type { Article } from '../model/article.js';
import type { Feed } from '../model/feed.js';
import { viewport } from './viewport.js';

/** A newer answer that waits, because a reader may be looking at the stories of the older one. */
export class NewerFeed {
  /** Its stories that are not shown yet. */
  articles: readonly Article[] = [];
  feed: Feed | undefined;
  #seen = false;

  /**
   * Watches whether readers see the stories.
   * @param stands Whether there are stories to be seen.
   * @param change Called when what waits can be shown unseen: it holds nothing that is new.
   * @returns A function that stops watching.
   */
  watch(host: Element, stands: () => boolean, change: (feed: Feed) => void): () => void {
    return viewport.watch(host, (inside) => {
      this.#seen ||= inside && stands();
      if (!inside && this.feed && !this.articles.length) change(this.feed);
    });
  }

  /**
   * Lets an answer wait where what is shown has been seen, and more than its words would change.
   * @returns false where it can be shown at once.
   */
  hold(feed: Feed, chosen: readonly Article[], shown: readonly Article[]): boolean {
    const known = new Set(shown.map(({ url }) => url));
    const fresh = chosen.filter(({ url }) => !known.has(url));
    if (!this.#seen || (!fresh.length && chosen.length === shown.length)) return false;
    this.feed = feed;
    this.articles = fresh;
    return true;
  }

  /** What is shown now is new to readers. */
  clear(): void {
    this.feed = undefined;
    this.articles = [];
    this.#seen = false;
  }
}
