import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasFallback } from './fallback.js';
import type { FeedController } from './feed-controller.js';
import { viewport } from './viewport.js';

/**
 * Keeps the height a widget had on screen while its content turns out shorter, and lets it go once that can move nothing
 * a reader sees: when the widget is wholly below the viewport. The attribute `settled` tells `tinbox.css` that the height
 * it reserves is no longer needed; `collapsed` that there is nothing to show at all.
 */
export class ReserveController implements ReactiveController {
  #unwatch: (() => void) | undefined;
  #waited = true;
  #empty = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly feed: FeedController,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    if (!this.#waited || this.#waits) return;
    const { height, top } = this.host.getBoundingClientRect();
    if (height && top < innerHeight) this.host.style.setProperty('min-block-size', `${height}px`);
  }

  hostUpdated(): void {
    const empty = !this.feed.articles.length && !hasFallback(this.host);
    if (this.#waits) this.hostDisconnected();
    else if (this.#waited || empty !== this.#empty) this.#settle(empty);
    this.#waited = this.#waits;
    this.#empty = empty;
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  get #waits(): boolean {
    return this.feed.status === 'loading' || this.feed.status === 'idle';
  }

  #settle(empty: boolean): void {
    const { host } = this;
    this.hostDisconnected();
    host.toggleAttribute('collapsed', false);
    this.#unwatch = viewport.watch(host, (inside, { boundingClientRect: { top, height } }) => {
      if (height && (inside || top < innerHeight)) return;
      this.hostDisconnected();
      host.style.removeProperty('min-block-size');
      host.toggleAttribute('settled', true);
      host.toggleAttribute('collapsed', empty);
    });
  }
}
