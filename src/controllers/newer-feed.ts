import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../model/article.js';
import type { Feed } from '../model/feed.js';
import { isSame } from '../model/same-story.js';
import { viewport } from './viewport.js';

/** Whose stories may be seen, and can be changed unseen. */
interface Showing {
  readonly status: string;
  readonly articles: readonly Article[];
  /** All stories of the feed they are from. */
  readonly known: readonly Article[];
  edition: number;
  showNewer(): void;
}

interface Host extends ReactiveControllerHost, Element {
  choose(articles: readonly Article[], before?: readonly Article[]): readonly Article[] | undefined;
}

/** A newer answer that waits, because a reader may be looking at the stories of the older one. */
export class NewerFeed implements ReactiveController {
  /** Its stories that are not shown yet. */
  articles: readonly Article[] = [];
  feed: Feed | undefined;
  /** An answer of which it is being worked out what is for the list. */
  #coming: Feed | undefined;
  /** Undefined until the browser has said whether readers see the list: then they count as seeing it. */
  #seen: boolean | undefined;
  #inside: boolean | undefined;
  #unwatch: (() => void) | undefined;

  constructor(
    private readonly host: Host,
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

  hostUpdated(): void {
    const feed = this.#coming;
    if (!feed || this.hold(feed)) return;
    this.feed = feed;
    this.showing.showNewer();
  }

  /** A newer answer with the very stories of the older one where it says the same of them: nobody needs to compare them again. */
  recognize(feed: Feed): Feed {
    const { known } = this.showing;
    return {
      ...feed,
      articles: feed.articles.map((article, place) => {
        const before = known[place];
        return before && isSame(before, article) ? before : article;
      }),
    };
  }

  /**
   * Lets an answer wait where what is shown has been seen, and more than its words would change, or may.
   * @returns false where it can be shown at once.
   */
  hold(feed: Feed): boolean {
    const shown = this.showing.articles;
    if (this.#seen === false || !shown.length) return false;
    const chosen = this.#choose(feed);
    this.#coming = chosen ? undefined : feed;
    return !chosen || this.#keep(feed, chosen, shown);
  }

  /** What the list would show of an answer; undefined while that is worked out. */
  #choose({ articles }: Feed): readonly Article[] | undefined {
    const { articles: shown, known } = this.showing;
    // One after the other: to begin with this one would end the work on what is shown.
    const isBusy = known.length && !this.host.choose(known, shown);
    return isBusy ? undefined : this.host.choose(articles);
  }

  #keep(feed: Feed, chosen: readonly Article[], shown: readonly Article[]): boolean {
    const known = new Set(shown.map(({ url }) => url));
    // What is paid for is no news.
    const [now, before] = [chosen, shown].map((all) => all.filter(({ sponsored }) => !sponsored));
    const fresh = (now ?? []).filter(({ url }) => !known.has(url));
    const isSame =
      now?.length === before?.length && now?.every(({ url }, place) => url === before?.[place]?.url);
    if (isSame) return false;
    this.feed = feed;
    this.articles = fresh;
    if (fresh.length) this.showing.edition++;
    this.host.requestUpdate();
    return true;
  }

  /** What is shown now is new to readers. */
  clear(): void {
    this.feed = this.#coming = undefined;
    this.articles = [];
    this.#seen = this.#inside;
  }
}
