import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedController } from './feed-controller.js';
import { readSource, type FeedSource } from './feed-source.js';
import { isOff, onSwitchOff } from './off-switch.js';

interface RefreshHost extends ReactiveControllerHost, HTMLElement {
  readonly feedSource: FeedSource;
  readonly refresh?: number;
}

/** Seconds between two questions at the least. */
const LEAST = 15;
/** And at the most: timers cannot wait for a month. */
const MOST = 86_400;
/** Not all readers of a page ask in the same moment: up to a tenth sooner or later. */
const JITTER = 0.1;
/** Milliseconds before what is overdue is asked for. */
const SOON = 1000;

/**
 * Asks for a feed again and again while readers see its list, the tab is shown and the browser is online. What is new
 * waits behind the list's button.
 */
export class RefreshController implements ReactiveController {
  readonly #observer: IntersectionObserver;
  #inside = false;
  #timer = 0;
  #seconds = 0;
  /** When the next question is due: milliseconds since 1970; never, while one is under way. */
  #due = Infinity;
  #stop: (() => void) | undefined;

  constructor(
    private readonly host: RefreshHost,
    private readonly feed: FeedController,
  ) {
    this.#observer = new IntersectionObserver((entries) => {
      this.#inside = !!entries.at(-1)?.isIntersecting;
      this.#plan();
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.host);
    document.addEventListener('visibilitychange', this);
    addEventListener('online', this);
    addEventListener('offline', this);
    this.#stop = onSwitchOff(() => this.#plan());
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this);
    removeEventListener('online', this);
    removeEventListener('offline', this);
    this.#stop?.();
    this.#inside = false;
    this.#plan();
  }

  hostUpdated(): void {
    const { refresh = 0 } = this.host;
    const seconds = refresh > 0 ? Math.min(Math.max(LEAST, refresh), MOST) : 0;
    if (seconds === this.#seconds) return;
    this.#seconds = seconds;
    this.#wait();
  }

  /** Called by the browser. */
  handleEvent(): void {
    this.#plan();
  }

  get #mayAsk(): boolean {
    const { src, given } = this.host.feedSource;
    const wanted = !!this.#seconds && !!src && given === undefined && !isOff();
    return wanted && this.#inside && !document.hidden && navigator.onLine;
  }

  #wait(): void {
    const spread = 1 + JITTER * (2 * Math.random() - 1);
    this.#due = Date.now() + this.#seconds * 1000 * spread;
    this.#plan();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    const left = this.#due - Date.now();
    if (this.#mayAsk && Number.isFinite(left))
      this.#timer = window.setTimeout(() => void this.#ask(), Math.max(SOON, left));
  }

  async #ask(): Promise<void> {
    const source = this.host.feedSource;
    const key = JSON.stringify(source);
    const stands = (): boolean =>
      this.host.isConnected && !isOff() && JSON.stringify(this.host.feedSource) === key;
    this.#due = Infinity;
    const result = await readSource(source, true);
    if (stands()) this.feed.answer(result, false);
    this.#wait();
  }
}
