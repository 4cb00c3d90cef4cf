import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../model/article.js';
import type { FeedFailure } from '../model/failure.js';
import type { Feed } from '../model/feed.js';
import type { Result } from '../model/result.js';
import type { Drawable } from './drawable.js';
import { ElementState } from './element-state.js';
import { TinFeedErrorEvent, TinFeedLoadEvent } from './feed.events.js';
import type { NewerFeed } from './newer-feed.js';
import { hasFallback } from './fallback.js';
import { FeedQuestion, type Asker } from './feed-question.js';
import { changeOf, readChildren, standIn, type FeedSource } from './feed-source.js';
import { holdHeight } from './hold-height.js';
import { claim, type Neighbour } from './other-lists.js';
import { isOff, onSwitchOff } from './off-switch.js';

/**
 * - `idle`: nothing to show yet and nothing asked; the fallback stands.
 * - `loading`: asked, no answer yet.
 * - `ready`: stories to show.
 * - `stale`: stories to show, although the last question was not answered.
 * - `empty`: an answer without a story for this place.
 * - `failed`: no answer, and no earlier one.
 */
export type FeedStatus = 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'failed';

export interface FeedHost extends ReactiveControllerHost, Neighbour {
  /** Where the stories come from, as the element stands now. */
  readonly feedSource: FeedSource;
  /** Whether to ask at once rather than near the viewport. */
  readonly eager: boolean;
  /**
   * Which of the stories are for this place; undefined while what it takes to choose is on its way.
   * @param before What was chosen of the same stories before, or by a server.
   */
  choose(articles: readonly Article[], before?: readonly Article[]): readonly Article[] | undefined;
  /** Called once, once the first stories are painted, or there are none: time for what readers need only then. */
  settled(): Promise<void>;
}

const areSame = (some: readonly Article[], others: readonly Article[]): boolean =>
  some === others ||
  (some.length === others.length &&
    some.every(({ url, title }, place) => others[place]?.url === url && others[place]?.title === title));

/** Decides when a widget asks for its stories and what it has of them. It never draws. */
export class FeedController implements ReactiveController, Asker, Drawable {
  status: FeedStatus = 'idle';
  /** Grows whenever readers should see something else than before. Reading what already stands there does not count. */
  edition = 0;
  /** Settles when the widget can hold back a newer answer from readers who look at the older one. */
  awake: Promise<void> | undefined;
  /** Readers have waited for a frame: what is at hand needs no bars in its place first. */
  late = false;
  /** The stories for this place: of the feed, else of the element's own children. */
  articles: readonly Article[] = [];
  /** Where newer answers wait, once there is something to be seen. */
  newer: NewerFeed | undefined;
  /** The last answer as it came, for developers. */
  result: Result<Feed> | undefined;
  /** All that is known of the feed. */
  whole: (Partial<Feed> & Pick<Feed, 'articles'>) | undefined;
  /** What was chosen of the feed last. */
  #chosen: readonly Article[] | undefined;
  #source: FeedSource | undefined;
  /** The feed gave nothing, and what is shown stands in for it; `kept`: stories that it once had. */
  standIn: { readonly status: 'empty' | 'failed'; readonly kept?: boolean | undefined } | undefined;
  #stops: (() => void)[] = [];
  readonly #question: FeedQuestion;
  readonly #state: ElementState;

  constructor(private readonly host: FeedHost) {
    this.#question = new FeedQuestion(host, this);
    this.#state = new ElementState(host);
    host.addController(this);
  }

  /** Stories of a newer answer that wait for the reader. */
  get waiting(): readonly Article[] {
    return this.newer?.articles ?? [];
  }

  /** All stories of the feed, shown or not. */
  get known(): readonly Article[] {
    return this.whole?.articles ?? [];
  }

  /** Whether there is something to draw. */
  get drawable(): boolean {
    return !!this.articles.length;
  }

  /** Whether readers still wait for what is to come. */
  get waits(): boolean {
    return this.status === 'loading' || this.status === 'idle';
  }

  hostConnected(): void {
    this.#stops = [onSwitchOff(() => this.#show('idle'))];
    if (this.#question.pending) this.#begin();
  }

  hostDisconnected(): void {
    this.#question.stop();
    for (const stop of this.#stops) stop();
  }

  /** To be called when the host's properties have changed: asks again where they name another source. */
  follow(): void {
    const source = this.host.feedSource;
    const known = this.#source;
    const change = changeOf(known, source);
    if (!change) {
      if (this.waits) this.#question.hurry(source);
      return this.#select();
    }
    this.#source = source;
    // What a server drew speaks for the source it was drawn from.
    if (known) delete this.host.dataset['tinFetched'];
    if (change === 'other') {
      this.whole = this.#chosen = this.standIn = undefined;
      this.newer?.clear();
      this.articles = [];
    }
    this.#begin();
  }

  /** Asks again now. */
  reload(): void {
    this.#source = this.host.feedSource;
    if (!isOff()) this.#question.again(this.#source);
  }

  /** Shows the stories that waited. */
  showNewer(): void {
    if (this.newer?.feed) this.#take(this.newer.feed);
  }

  /** The stories that stand between the element's tags, for a root that a server drew and nobody has read yet. */
  async read(): Promise<readonly Article[]> {
    const stands = this.#question.standing();
    const result = this.articles.length ? undefined : await readChildren(this.host, this.host.feedSource);
    const all = result?.ok && stands() && !this.whole ? result.value : undefined;
    const chosen = all && this.host.choose(all.articles, all.articles);
    if (chosen) {
      this.whole = all;
      this.#chosen = this.articles = chosen;
    }
    return this.articles;
  }

  wait(): void {
    if (this.articles.length) return;
    this.#show('loading');
    requestAnimationFrame(() => {
      if (!this.waits) return;
      this.late = true;
      this.host.requestUpdate();
    });
  }

  wake(): void {
    this.status = 'ready';
    this.#state.set('ready');
    this.#settle();
  }

  answer(result: Result<Feed> | undefined, now: boolean): void {
    this.result = result;
    if (!result) return this.#show('empty');
    if (!result.ok) return this.#fail(result.failure);
    const feed = this.newer?.recognize(result.value) ?? result.value;
    this.host.dispatchEvent(new TinFeedLoadEvent(this.#source?.src ?? '', feed.diagnosis));
    if (now || !this.newer?.hold(feed)) this.#take(feed);
  }

  #begin(): void {
    if (this.#source && !isOff()) return this.#question.begin(this.#source);
    this.#question.stop();
    this.#show('idle');
  }

  #take(feed: Feed): void {
    this.whole = feed;
    this.#chosen = this.standIn = undefined;
    this.newer?.clear();
    this.#select();
  }

  /** Chooses again, for what the page tells or how many are asked for may have changed. */
  #select(): void {
    if (!this.whole || isOff()) return;
    const chosen = this.host.choose(this.whole.articles, this.#chosen);
    if (!chosen || (this.#chosen && areSame(chosen, this.#chosen))) return;
    this.#chosen = this.articles = chosen;
    const { status, kept } = this.standIn ?? {};
    if (status) this.#show(kept && chosen.length ? 'stale' : status);
    else if (chosen.length) this.#show('ready');
    else void this.#fallBack('empty');
  }

  #fail(failure: FeedFailure): void {
    const src = this.#source?.src ?? '';
    this.host.dispatchEvent(new TinFeedErrorEvent(src, failure));
    if (__DEV__) console.warn(`<${this.host.localName}> ${src}`, failure);
    if (this.articles.length) this.#show('stale');
    else void this.#fallBack('failed');
  }

  /** What can be shown where the feed has nothing: what another widget had of it, else the links between the tags. */
  async #fallBack(status: 'empty' | 'failed'): Promise<void> {
    const stands = this.#question.standing();
    this.#question.pending = true;
    const { feed, kept } = await standIn(
      this.host,
      this.#source ?? this.host.feedSource,
      status === 'failed',
    );
    if (!stands()) return;
    this.#question.pending = false;
    this.#chosen = undefined;
    this.standIn = { status, kept };
    this.whole = feed ?? { articles: [] };
    this.#select();
  }

  #show(status: FeedStatus): void {
    const waited = this.waits;
    this.status = status;
    this.#state.set(status);
    claim(this.host, this.waits ? undefined : this.articles);
    this.edition++;
    this.host.requestUpdate();
    if (this.waits) return;
    // Measuring costs a layout: not where readers have seen nothing of it yet.
    if (waited && (this.late || hasFallback(this.host))) holdHeight(this.host);
    this.#settle();
  }

  #settle(): void {
    this.awake ??= new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(() => resolve(this.host.settled())));
    });
  }
}
