import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { safeUrl } from '../feeds/safe-url.js';
import { isEndOfPosts } from '../feeds/wordpress-pages.js';
import type { Article } from '../model/article.js';
import { followedBy } from '../selection/further.js';
import { howMany } from '../selection/how-many.js';
import type { FeedController } from './feed-controller.js';
import { readSource, type FeedSource } from './feed-source.js';
import { claimed, type Neighbour } from './other-lists.js';
import { pageAddresses } from './page-addresses.js';
import { pageBase } from './page-base.js';

interface MoreHost extends ReactiveControllerHost, Neighbour {
  readonly feedSource: FeedSource;
  readonly limit: number;
}

/**
 * What of a further page goes below a list.
 * @param fresh Stories of the page that stand nowhere yet.
 * @param known All stories of the pages before.
 */
export type Sieve = (
  fresh: readonly Article[],
  known: readonly Article[],
) => readonly Article[] | Promise<readonly Article[]>;

/** Pages without anything new that are turned for one page of the list. */
const MOST_BARREN = 5;

/**
 * The stories of a list beyond its `limit`: first the rest of what its feed gave, then the feed's further pages. No address is
 * asked twice, so that pages which name each other come to an end.
 */
export class MoreStories implements ReactiveController {
  state: 'idle' | 'loading' | 'failed' = 'idle';
  /** Stories that were added last. */
  added = 0;
  /** How often the list has been made longer. */
  turns = 0;
  #source = '';
  #pages: (readonly Article[])[] = [];
  #next: string | undefined;
  readonly #asked = new Set<string>();
  #question = 0;
  /** Stories at hand that are not shown. */
  #rest = 0;
  /** Rows for which stories were chosen last. */
  #reach = 0;
  /** Goes on with a turn that waits until its stories are chosen: a long feed is ranked in slices. */
  #goOn: (() => void) | undefined;

  constructor(
    private readonly host: MoreHost,
    private readonly feed: FeedController,
    private readonly sieve: Sieve = (fresh) => fresh,
  ) {
    host.addController(this);
  }

  /** A page that is on its way is asked again when a reader wants it. */
  hostDisconnected(): void {
    this.#leave();
    if (this.state === 'loading') this.#show('idle');
  }

  /** How many stories the list shows now. */
  get rows(): number {
    this.#follow();
    return howMany(this.host.limit) * (1 + this.turns);
  }

  /** Whether readers have asked for more. */
  get tried(): boolean {
    return this.turns > 0 || this.#asked.size > 0;
  }

  /** Whether they may get more. */
  get any(): boolean {
    return !!this.#rest || !!this.#address;
  }

  /**
   * Stories to show, with those of further pages.
   * @param chosen Of the feed: one more than is shown, where there is one.
   */
  extend(chosen: readonly Article[]): readonly Article[] {
    const { rows } = this;
    const all = followedBy(chosen, this.#pages, pageAddresses());
    this.#rest = Math.max(0, all.length - rows);
    this.#reach = rows;
    this.#goOn?.();
    return all.slice(0, rows);
  }

  /** Makes the list longer. Resolves when it is, or cannot be. */
  async turn(): Promise<void> {
    if (this.state === 'loading') return;
    const question = ++this.#question;
    // What a server drew may not have been read yet.
    if (!this.feed.known.length) await this.feed.read();
    if (question !== this.#question) return;
    const isAtHand = !!this.#rest;
    if (!isAtHand) {
      this.#show('loading');
      const found = await this.#ask(() => question === this.#question);
      if (question !== this.#question) return;
      if (found !== 'some') return this.#show(found === 'none' ? 'idle' : 'failed');
    }
    const before = this.feed.articles.length;
    this.turns++;
    this.#show('idle');
    await this.host.updateComplete;
    if (this.#reach < this.rows) {
      this.state = 'loading';
      this.host.requestUpdate();
      await new Promise<void>((resolve) => (this.#goOn = resolve));
      if (question !== this.#question) return;
    }
    this.state = 'idle';
    this.added = this.feed.articles.length - before;
    if (isAtHand && !this.added && !this.#rest && question === this.#question) {
      // What was at hand stands in another list by now.
      this.turns--;
      return this.turn();
    }
    this.host.requestUpdate();
  }

  /** Turns pages until one has something new. */
  async #ask(stands: () => boolean): Promise<'some' | 'none' | 'failed'> {
    for (let page = 0; page < MOST_BARREN; page++) {
      const url = this.#address;
      if (!url) return 'none';
      const result = await readSource({ ...this.host.feedSource, given: undefined, src: url }, false);
      if (!stands()) return 'none';
      if (!result.ok && !isEndOfPosts(url, result.failure)) return 'failed';
      this.#asked.add(url);
      this.#next = result.ok ? result.value.next : '';
      if (!result.ok) return 'none';
      const known = [this.feed.known, ...this.#pages].flat();
      const leaveOut = [...pageAddresses(), ...claimed(this.host)];
      const fresh = await this.sieve(
        followedBy(known, [result.value.articles], leaveOut).slice(known.length),
        known,
      );
      if (!stands()) return 'none';
      this.#pages.push(fresh);
      if (fresh.length) return 'some';
    }
    return 'none';
  }

  /** The page to ask for next; undefined behind the last. */
  get #address(): string | undefined {
    const { articles = [], diagnosis, next } = this.feed.whole ?? {};
    const { src } = this.host.feedSource;
    const own = src && safeUrl(src, pageBase(), 'feed');
    // What a server wrote between the tags is as much as the list shows: the feed has the rest.
    const isWritten = !!own && articles.length > 0 && diagnosis?.format === 'html';
    if (isWritten && this.feed.status !== 'ready') return undefined;
    const address = this.#next ?? (isWritten ? own : next);
    const isOwn = address === own && !isWritten;
    return address && !isOwn && !this.#asked.has(address) ? address : undefined;
  }

  /** What is under way is of no use any more. */
  #leave(): void {
    this.#question++;
    this.#goOn?.();
  }

  #show(state: 'idle' | 'loading' | 'failed'): void {
    this.state = state;
    this.added = 0;
    this.host.requestUpdate();
  }

  /** Another source begins anew. */
  #follow(): void {
    const { src, format, items, map } = this.host.feedSource;
    const source = JSON.stringify([src, format, items, map]);
    if (source === this.#source) return;
    this.#source = source;
    this.#leave();
    this.#pages = [];
    this.#next = undefined;
    this.#asked.clear();
    this.#rest = this.turns = this.added = 0;
    this.state = 'idle';
  }
}
