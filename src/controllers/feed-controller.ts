import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../model/article.js';
import type { FeedFailure } from '../model/failure.js';
import type { Feed } from '../model/feed.js';
import type { Result } from '../model/result.js';
import { ElementState } from './element-state.js';
import { TinFeedErrorEvent, TinFeedLoadEvent } from './feed.events.js';
import { readChildren, readGiven, readKept, readSource, type FeedSource } from './feed-source.js';
import { noteTitles } from './note-titles.js';
import { isOff, onSwitchOff } from './off-switch.js';
import { isOld, readStamp } from './stamp.js';
import { nearViewport, viewport } from './viewport.js';

/**
 * - `idle`: nothing to show yet and nothing asked; the fallback stands.
 * - `loading`: asked, no answer yet.
 * - `ready`: stories to show.
 * - `stale`: stories to show, although the last question was not answered.
 * - `empty`: an answer without a story for this place.
 * - `failed`: no answer, and no earlier one.
 */
export type FeedStatus = 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'failed';

export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  /** Where the stories come from, as the element stands now. */
  readonly feedSource: FeedSource;
  /** Whether to ask at once rather than near the viewport. */
  readonly eager: boolean;
  /** Which of the stories are for this place. */
  choose(articles: readonly Article[]): readonly Article[];
  /** Called once, in the frame after the first stories have come: time for what readers need only then. */
  settled(): void;
}

const areSame = (some: readonly Article[], others: readonly Article[]): boolean =>
  some.length === others.length &&
  some.every(({ url, title }, place) => others[place]?.url === url && others[place]?.title === title);

/** Decides when a widget asks for its stories and what it has of them. It never draws. */
export class FeedController implements ReactiveController {
  status: FeedStatus = 'idle';
  /** Grows whenever readers should see something else than before. Reading what already stands there does not count. */
  edition = 0;
  /** The stories for this place: of the feed, else of the element's own children. */
  articles: readonly Article[] = [];
  /** Stories of a newer answer that wait for the reader. */
  waiting: readonly Article[] = [];
  #feed: Feed | undefined;
  #newer: Feed | undefined;
  /** What was chosen of the feed last. */
  #chosen: readonly Article[] | undefined;
  #source: FeedSource | undefined;
  /** Counts questions: an answer to an older one is not listened to. */
  #turn = 0;
  #seen = false;
  #settled = false;
  #stops: (() => void)[] = [];
  #unwatch: (() => void) | undefined;
  readonly #state: ElementState;

  constructor(private readonly host: FeedHost) {
    this.#state = new ElementState(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#stops = [
      onSwitchOff(() => this.#show('idle')),
      viewport.watch(this.host, (inside) => {
        this.#seen ||= inside && this.status === 'ready';
      }),
    ];
    if (this.#source && !this.#feed) this.#begin();
  }

  hostDisconnected(): void {
    this.#turn++;
    this.#unwatch?.();
    for (const stop of this.#stops) stop();
  }

  /** To be called when the host's properties have changed: asks again where they name another source. */
  follow(): void {
    const source = this.host.feedSource;
    const known = this.#source;
    const keys = Object.keys(source) as (keyof FeedSource)[];
    if (known && keys.every((key) => known[key] === source[key])) return this.#select();
    this.#source = source;
    this.#feed = this.#newer = this.#chosen = undefined;
    this.articles = this.waiting = [];
    this.#begin();
  }

  /** Asks again now. */
  reload(): void {
    this.#source = this.host.feedSource;
    void this.#ask(true);
  }

  /** Shows the stories that waited. */
  showNewer(): void {
    if (this.#newer) this.#take(this.#newer);
  }

  /** The stories that stand between the element's tags, for a root that a server drew and nobody has read yet. */
  async read(): Promise<readonly Article[]> {
    const turn = this.#turn;
    const result = this.articles.length ? undefined : await readChildren(this.host, this.host.feedSource);
    if (result?.ok && turn === this.#turn && !this.#feed) {
      this.#feed = result.value;
      this.#chosen = this.articles = this.host.choose(result.value.articles);
    }
    return this.articles;
  }

  #begin(): void {
    this.#turn++;
    this.#unwatch?.();
    const source = this.#source;
    if (!source || isOff()) return this.#show('idle');
    if (source.given !== undefined) return void this.#read(() => readGiven(source));
    const stamp = readStamp(this.host);
    if (stamp) return this.#wake(isOld(stamp));
    if (source.src) return this.#whenNear(() => void this.#ask(false));
    void this.#read(() => readChildren(this.host, source));
  }

  #whenNear(act: () => void): void {
    this.#show('loading');
    if (this.host.eager) return act();
    this.#unwatch = nearViewport.once(this.host, act);
  }

  /** Prerendered: what stands there is shown; it is asked again only when it is old, idle and near. */
  #wake(old: boolean): void {
    this.status = 'ready';
    this.#state.set('ready');
    this.#settle();
    const turn = this.#turn;
    const idle = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 200));
    idle(async () => {
      if (turn !== this.#turn) return;
      await this.read();
      if (!old || turn !== this.#turn || !this.#source?.src) return;
      this.#unwatch = nearViewport.once(this.host, () => void this.#ask(false));
    });
  }

  /** Takes what the page itself holds: no request, and nothing to wait for but our own code. */
  async #read(read: () => Promise<Result<Feed> | undefined>): Promise<void> {
    const turn = this.#turn;
    const result = await read();
    if (turn !== this.#turn) return;
    if (result) this.#answer(result);
    else this.#show('empty');
  }

  async #ask(now: boolean): Promise<void> {
    const source = this.#source;
    if (!source?.src) return this.#begin();
    const turn = ++this.#turn;
    if (!this.#feed) this.#show('loading');
    const result = await readSource(source, now);
    if (turn !== this.#turn) return;
    this.#answer(result, now);
  }

  #answer(result: Result<Feed>, now = true): void {
    if (!result.ok) return this.#fail(result.failure);
    const feed = result.value;
    this.host.dispatchEvent(new TinFeedLoadEvent(this.#source?.src ?? '', feed.diagnosis));
    noteTitles(feed.articles);
    if (now || !this.articles.length) return this.#take(feed);
    const chosen = this.host.choose(feed.articles);
    if (areSame(chosen, this.articles)) return;
    if (!this.#seen) return this.#take(feed);
    const known = new Set(this.articles.map(({ url }) => url));
    this.waiting = chosen.filter(({ url }) => !known.has(url));
    this.#newer = feed;
    if (this.waiting.length) this.#turnPage();
  }

  #take(feed: Feed): void {
    this.#feed = feed;
    this.#newer = this.#chosen = undefined;
    this.waiting = [];
    this.#seen = false;
    this.#select();
  }

  /** Chooses again, for what the page tells or how many are asked for may have changed. */
  #select(): void {
    if (!this.#feed || isOff()) return;
    const chosen = this.host.choose(this.#feed.articles);
    if (this.#chosen && areSame(chosen, this.#chosen)) return;
    this.#chosen = this.articles = chosen;
    if (chosen.length) this.#show('ready');
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
    const turn = this.#turn;
    const source = this.#source ?? this.host.feedSource;
    const kept = status === 'failed' ? await readKept(source) : undefined;
    const children = kept ? undefined : await readChildren(this.host, source);
    if (turn !== this.#turn) return;
    const feed = kept ?? (children?.ok ? children.value : undefined);
    this.articles = feed ? this.host.choose(feed.articles) : [];
    this.#show(kept && this.articles.length ? 'stale' : status);
  }

  #show(status: FeedStatus): void {
    this.status = status;
    this.#state.set(status);
    this.#turnPage();
    if (this.articles.length) this.#settle();
  }

  #settle(): void {
    if (!this.#settled) requestAnimationFrame(() => this.host.settled());
    this.#settled = true;
  }

  #turnPage(): void {
    this.edition++;
    this.host.requestUpdate();
  }
}
