import type { ReactiveController } from 'lit';
import type { FeedController } from '../../controllers/feed-controller.js';
import { holdHeight } from '../../controllers/hold-height.js';
import type { Spoken } from '../../locales/words.js';
import type { Article } from '../../model/article.js';
import { namedFeeds, type NamedFeed } from '../../selection/named-feeds.js';
import type { TinRelatedNews } from './related-news.js';
import type { ListAdditions, Title } from './related-news.template.js';
import { styles } from './tabs.styles.js';
import { panelTemplate, tabsTemplate, type Trouble } from './tabs.template.js';

/**
 * Several feeds in one list, of which readers choose one. Its stories come into the list as if it asked again, so that what
 * stands stays until they are there; what a feed cannot give is told in its own panel, and only once another has something
 * to show: a list that fails as a whole fails as any other.
 */
export class Tabs implements ReactiveController {
  readonly styles = styles;
  #text: string | undefined;
  #feeds: readonly NamedFeed[] = [];
  #chosen = 0;
  /** The tab whose stories stand in the list. */
  #shown = 0;
  #busy = false;
  /** A reader is at the tabs, which may be drawn anew. */
  #hasFocus = false;
  /** The stories of the feed that stood before this one was chosen: as long as there are no others, they say nothing of it. */
  #before: readonly Article[] = [];
  readonly #troubles = new Map<number, Trouble>();

  constructor(
    private readonly list: TinRelatedNews,
    private readonly feed: FeedController,
  ) {
    list.addController(this);
  }

  /** Address of the feed that is chosen. */
  get src(): string | undefined {
    this.#follow();
    return this.#feeds[this.#chosen]?.src;
  }

  /** Whether the stories that stand in the list, or would, are of another tab than the chosen one. */
  get isOther(): boolean {
    return this.#busy || this.#troubles.has(this.#chosen);
  }

  /**
   * What of the stories for the list is for the chosen tab: what is shown, where that stays. Undefined while there is nothing.
   * @param isTaken They are of the feed that the list shows, rather than of one that may wait.
   */
  choose(articles: readonly Article[], isTaken: boolean): readonly Article[] | undefined {
    this.#follow();
    if (this.#feeds.length < 2) return articles;
    if (!isTaken) return this.#weigh(articles);
    const { standIn, known, articles: shown } = this.feed;
    if (known === this.#before) {
      if (!shown.length) return undefined;
      return this.isOther || !articles.length ? shown : articles;
    }
    if (standIn && !standIn.kept) {
      this.#troubles.set(this.#chosen, standIn.status);
      const next = this.#feeds.findIndex((_, place) => !this.#troubles.has(place));
      if (next < 0) return articles;
      this.#wait();
      this.#later(() => void this.#turn(next));
      return undefined;
    }
    const stays = !articles.length && !!shown.length;
    // A feed that has run dry leaves its own stories alone.
    if (stays && (this.#busy || this.#chosen !== this.#shown)) this.#troubles.set(this.#chosen, 'empty');
    else if (articles.length) {
      this.#troubles.delete(this.#chosen);
      this.#shown = this.#chosen;
    }
    if (this.#busy) this.#later(() => this.list.requestUpdate());
    this.#busy = false;
    return stays ? shown : articles;
  }

  /** Stories that may wait; not where nobody reads what they would wait for. */
  #weigh(articles: readonly Article[]): readonly Article[] | undefined {
    if (this.#busy) return undefined;
    if (this.isOther) this.#later(() => this.feed.showNewer());
    return articles;
  }

  additions(spoken: Spoken<unknown>, title: Title): ListAdditions {
    this.#follow();
    const { standIn } = this.feed;
    if (this.#feeds.length < 2 || (standIn && !standIn.kept)) return {};
    const [feeds, chosen, busy] = [this.#feeds, this.#chosen, this.#busy];
    const trouble = this.#troubles.get(chosen);
    return {
      head: tabsTemplate({ feeds, chosen, title }, spoken),
      around: (list) => panelTemplate({ list, chosen, busy, trouble }, spoken),
    };
  }

  hostConnected(): void {
    const { list } = this;
    for (const type of ['click', 'keydown']) list.renderRoot.addEventListener(type, this);
    list.addEventListener('tin-feed-error', this);
    if (this.#busy) list.reload();
  }

  hostUpdated(): void {
    const isLost = this.#hasFocus && (document.activeElement ?? document.body) === document.body;
    if (isLost) this.#focus();
    else if (this.list.renderRoot.querySelector('.tab')) this.#hasFocus = false;
  }

  hostDisconnected(): void {
    const { list } = this;
    for (const type of ['click', 'keydown']) list.renderRoot.removeEventListener(type, this);
    list.removeEventListener('tin-feed-error', this);
  }

  /** Called by the browser. */
  handleEvent(event: Event): void {
    if (event.type === 'tin-feed-error') return this.#fail();
    const tab = event.target instanceof Element && event.target.closest('[part="tab"]');
    const again = event.target instanceof Element && event.target.closest('[part="again"]');
    if (tab) {
      const place = Number(tab.id.slice(4));
      if (event instanceof KeyboardEvent) this.#press(event, place);
      else this.#choose(place);
    } else if (again && event.type === 'click') this.#askAgain();
  }

  #press(event: KeyboardEvent, place: number): void {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const count = this.#feeds.length;
    const on = getComputedStyle(this.list).direction === 'rtl' ? -1 : 1;
    const to = { ArrowRight: place + on, ArrowLeft: place - on, Home: 0, End: count - 1 }[key];
    if (to === undefined || altKey || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.#choose((to + count) % count);
    this.#focus();
  }

  #choose(place: number): void {
    if (place !== this.#chosen) void this.#turn(place);
  }

  #askAgain(): void {
    this.#focus();
    void this.#turn(this.#chosen);
  }

  /** Asks for the feed of a tab; what stands keeps its height until it is there. */
  async #turn(place: number): Promise<void> {
    const { list } = this;
    this.#chosen = place;
    // What a server drew stays too: its stories are read back first.
    await this.feed.read();
    if (place !== this.#chosen) return;
    this.#troubles.delete(place);
    // What waited is of another tab.
    this.feed.newer?.clear();
    this.#wait();
    if (this.feed.articles.length) holdHeight(list);
    list.reload();
    // And gives way, for it knows nothing of what is chosen now.
    this.#hasFocus = !!list.renderRoot.querySelector('.tab:focus');
    this.feed.edition++;
    list.requestUpdate();
  }

  #wait(): void {
    this.#busy = true;
    this.#before = this.feed.known;
  }

  #focus(): void {
    this.list.renderRoot.querySelector<HTMLElement>(`#tab-${this.#chosen}`)?.focus({ preventScroll: true });
  }

  #fail(): void {
    if (!this.feed.articles.length) return;
    if (this.#chosen !== this.#shown) this.#troubles.set(this.#chosen, 'failed');
    this.#busy = false;
    this.#later(() => this.list.requestUpdate());
  }

  /** Reads the attribute anew where it has changed. */
  #follow(): void {
    const { list } = this;
    if (list.tabs === this.#text) return;
    this.#text = list.tabs;
    const { feeds, dropped } = namedFeeds(list.tabs);
    if (__DEV__ && dropped.length) console.warn(`<${list.localName}> tabs: no name=address in`, dropped);
    this.#feeds = feeds;
    this.#chosen = this.#shown = 0;
    this.#busy = false;
    this.#troubles.clear();
  }

  /** Not while the list is being drawn. */
  #later(act: () => void): void {
    queueMicrotask(() => this.list.isConnected && act());
  }
}
