import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasFallback } from './fallback.js';
import type { FeedController } from './feed-controller.js';
import { viewport } from './viewport.js';

/**
 * Lets the height go that a widget held while it waited, once that can move nothing a reader sees: when the widget is
 * wholly below the viewport. The attribute `settled` tells `tinbox.css` that the height it reserves is no longer needed;
 * `collapsed` that there is nothing to show at all.
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
    this.hostUpdated();
  }

  hostConnected(): void {
    if (!this.feed.waits) this.#settle(this.#empty);
  }

  hostUpdated(): void {
    const { waits } = this.feed;
    const empty = !this.feed.articles.length && !hasFallback(this.host);
    if (waits) {
      this.hostDisconnected();
      // What is to come could not be seen coming near.
      this.host.toggleAttribute('collapsed', false);
    } else if (this.#waited || empty !== this.#empty) this.#settle(empty);
    this.#waited = waits;
    this.#empty = empty;
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
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
