import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommentBackEnd, CommentSort } from '../feeds/comments/back-end.js';
import type { Comment, CommentPage, Thread } from '../model/comment.js';
import type { Diagnosis } from '../model/diagnosis.js';
import type { FeedFailure } from '../model/failure.js';
import { picksOf } from '../model/sorted-comments.js';
import type { Drawable } from './drawable.js';
import { ElementState } from './element-state.js';
import { FurtherComments } from './further-comments.js';
import { hasFallback } from './fallback.js';
import { TinFeedErrorEvent, TinFeedLoadEvent } from './feed.events.js';
import { holdHeight } from './hold-height.js';
import { whenNear } from './near-viewport.js';
import { isOff, onSwitchOff } from './off-switch.js';
import { ThreadRows } from './thread-rows.js';
import { isSameSource, openThread, type ThreadSource } from './thread-source.js';

/**
 * - `idle`: nothing asked yet; the fallback stands.
 * - `loading`: asked, no answer yet.
 * - `ready`: comments to show.
 * - `stale`: comments to show, although the last question was not answered.
 * - `empty`: an answer without a comment.
 * - `failed`: no answer, and no earlier one.
 */
export type ThreadStatus = 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'failed';

export interface ThreadHost extends ReactiveControllerHost, HTMLElement {
  readonly threadSource: ThreadSource;
  readonly eager: boolean;
  /** The order that the page asks for; '' for the back end's usual one. */
  readonly sort: string;
  /** The first comments are painted, or there are none; called whenever that is so. */
  settled(): Promise<void>;
}

const diagnosisOf = (page: CommentPage): Diagnosis => ({
  format: 'comments',
  items: page.comments.length,
  dropped: [],
  datesGuessed: 0,
  datesDropped: 0,
  titlesCut: 0,
  imagesUpgraded: 0,
});

function tellFailure(host: ThreadHost, src: string, failure: FeedFailure): void {
  host.dispatchEvent(new TinFeedErrorEvent(src, failure));
  if (__DEV__) console.warn(`<${host.localName}> ${src}`, failure);
}

/** The first of the orders that are asked for which a comment system has, else its usual one. */
function sortIn(
  { abilities: { sorts } }: CommentBackEnd,
  ...wanted: readonly (string | undefined)[]
): CommentSort {
  const known = wanted.find((name) => sorts.some((sort) => sort === name)) as CommentSort | undefined;
  return known ?? sorts[0] ?? 'newest';
}

/** Wakes what a server drew. @returns What reads it; undefined where that cannot be had. */
const woken = (
  host: ThreadHost,
  controller: ThreadController,
  source: ThreadSource,
): Promise<(() => Promise<void>) | undefined> =>
  import('./woken-thread.js').then(
    ({ wakeThread }) => wakeThread(host, controller, () => openThread(source)),
    () => undefined,
  );

/** Decides when a thread is asked for and what there is of it. It never draws. */
export class ThreadController implements ReactiveController, Drawable {
  status: ThreadStatus = 'idle';
  edition = 0;
  /** Rows that a server drew. */
  stood = 0;
  /** Readers have waited for a frame. */
  late = false;
  backEnd: CommentBackEnd | undefined;
  thread: Thread | undefined;
  picks: readonly Comment[] = [];
  readonly shelf = new ThreadRows();
  /** What the reader chose, else what the page asks for. */
  sort: CommentSort = 'newest';
  /** What is not at hand. */
  readonly further = new FurtherComments(this);
  /** New comments that wait, by id; '' where the back end names none. */
  readonly news = new Set<string>();
  /** The comment that is replied to. */
  replyTo: string | undefined;
  /** Said to those who do not see what has happened. */
  said = '';
  #chosen: CommentSort | undefined;
  #source: ThreadSource | undefined;
  #turn = 0;
  #pending = false;
  #stops: (() => void)[] = [];
  #unwatch: (() => void) | undefined;
  /** Reads what a server drew. */
  #woken: Promise<(() => Promise<void>) | undefined> | undefined;
  readonly #state: ElementState;

  /** @param canWrite Whether there is a form; without one nobody is invited to write. */
  constructor(
    private readonly host: ThreadHost,
    private readonly canWrite: () => boolean,
  ) {
    this.#state = new ElementState(host);
    host.addController(this);
  }

  get waits(): boolean {
    return this.status === 'idle' || this.status === 'loading';
  }

  /** Whether comments can be sent from here now. */
  get takes(): boolean {
    return this.canWrite() && !!this.backEnd?.abilities.write && this.thread?.state !== 'closed';
  }

  /** Nobody has written and nobody can: then there is nothing to show. */
  get drawable(): boolean {
    const { backEnd, shelf, status } = this;
    return (
      shelf.comments.length > 0 ||
      status === 'failed' ||
      (status === 'empty' && (this.takes || !!backEnd?.elsewhere))
    );
  }

  /** Whether the thread has been asked for and cannot be had, and is asked for again. */
  get isRetrying(): boolean {
    return this.status === 'failed' && this.#pending;
  }

  hostConnected(): void {
    this.#stops = [onSwitchOff(() => this.#show('idle'))];
    if (this.#pending) this.#begin();
  }

  hostDisconnected(): void {
    this.#turn++;
    this.#unwatch?.();
    for (const stop of this.#stops) stop();
  }

  follow(): void {
    const source = this.host.threadSource;
    if (this.#source && isSameSource(this.#source, source)) return;
    // What a server drew speaks for the source it was drawn from.
    if (this.#source) delete this.host.dataset['tinFetched'];
    this.#source = source;
    this.shelf.replace([]);
    this.thread = this.backEnd = undefined;
    this.#begin();
  }

  /** Asks again now. */
  reload(): void {
    this.#source = this.host.threadSource;
    if (!isOff()) void this.#ask();
  }

  /** The thread between the element's tags, for a root that a server drew and nobody has read yet. */
  readonly read = async (): Promise<void> => (await this.#woken)?.();

  /** Tells the page where the thread is. */
  say(status: ThreadStatus): void {
    this.status = status;
    this.#state.set(status);
  }

  /** An answer, or what a server made of one. */
  receive({ comments, next, thread }: CommentPage): void {
    this.shelf.replace(comments);
    this.picks = picksOf(comments);
    this.news.clear();
    this.thread = thread;
    this.further.follow(next);
  }

  /** Draws again. @param said What has happened, for those who do not see it. */
  redraw(said?: string): void {
    if (said !== undefined) this.said = said;
    this.edition++;
    this.host.requestUpdate();
  }

  choose(sort: CommentSort): void {
    this.#chosen = sort;
    void this.#ask();
  }

  /** Puts comments into the thread, before all others where their sort has them there. */
  take(
    comments: readonly Comment[],
    where: 'start' | 'end' = this.sort === 'oldest' ? 'end' : 'start',
  ): void {
    const known = new Set(this.shelf.comments.map(({ id }) => id));
    const fresh = comments.filter(({ id, status }) => !known.has(id) && status === 'published').length;
    this.shelf.add(comments, where);
    for (const { id } of comments) this.news.delete(id);
    if (this.thread && fresh) this.thread = { ...this.thread, total: this.thread.total + fresh };
    this.#show('ready');
  }

  #begin(): void {
    this.#turn++;
    this.#unwatch?.();
    this.#pending = false;
    const source = this.#source;
    if (!source || isOff()) return this.#show('idle');
    if (source.given) return void this.#ask();
    if (this.host.dataset['tinFetched']) {
      this.#woken = woken(this.host, this, source);
      return this.say('ready');
    }
    if (!source.src) return this.#show('empty');
    this.#pending = true;
    this.#show('loading');
    requestAnimationFrame(() => {
      if (!this.waits) return;
      this.late = true;
      this.host.requestUpdate();
    });
    if (this.host.eager || /^#comment-/.test(location.hash)) void this.#ask();
    else this.#unwatch = whenNear(this.host, () => void this.#ask());
  }

  async #ask(): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const turn = ++this.#turn;
    delete this.host.dataset['tinFetched'];
    this.#unwatch?.();
    this.#pending = true;
    if (this.status === 'failed') this.redraw();
    const opened = this.backEnd ? ({ ok: true, value: this.backEnd } as const) : await openThread(source);
    if (turn !== this.#turn) return;
    if (opened?.ok) {
      this.backEnd = opened.value;
      this.sort = sortIn(opened.value, this.#chosen, this.host.sort);
    }
    const result = opened?.ok ? await opened.value.page({ sort: this.sort }) : opened;
    if (turn !== this.#turn) return;
    this.#pending = false;
    if (!result) return this.#show('empty');
    if (!result.ok) return this.#fail(result.failure);
    const page = result.value;
    this.host.dispatchEvent(new TinFeedLoadEvent(source.src, diagnosisOf(page)));
    this.receive(page);
    this.#show(page.comments.length ? 'ready' : 'empty');
  }

  #fail(failure: FeedFailure): void {
    tellFailure(this.host, this.#source?.src ?? '', failure);
    this.#show(this.shelf.comments.length ? 'stale' : 'failed');
  }

  #show(status: ThreadStatus): void {
    const waited = this.waits;
    this.say(status);
    this.redraw();
    if (this.waits) return;
    if (waited && (this.late || hasFallback(this.host))) holdHeight(this.host);
    requestAnimationFrame(() => setTimeout(() => void this.host.settled()));
  }
}
