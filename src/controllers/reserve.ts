import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasFallback } from './fallback.js';
import type { Drawable } from './drawable.js';
import { viewportAndAbove } from './viewport.js';

/**
 * Lets the height go that a widget held while it waited, once that can move nothing a reader sees: when the widget is
 * wholly below the viewport, however it got there. What was measured goes sooner where the widget gets another width. The attribute `settled` tells `tinbox.css` that the height it reserves is no longer needed;
 * `collapsed` that there is nothing to show at all.
 */
export class ReserveController implements ReactiveController {
  readonly #resized = new ResizeObserver((entries) => this.#measure(entries.at(-1)?.contentRect.width));
  #width: number | undefined;
  #unwatch: (() => void) | undefined;
  #waited = true;
  #empty = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly feed: Pick<Drawable, 'waits' | 'drawable'>,
  ) {
    host.addController(this);
    this.hostUpdated();
  }

  hostConnected(): void {
    this.#resized.observe(this.host);
    if (!this.feed.waits) this.#settle(this.#empty);
  }

  hostUpdated(): void {
    const { waits } = this.feed;
    const empty = !this.feed.drawable && !hasFallback(this.host);
    if (waits) {
      this.#unwatch?.();
      // What is to come could not be seen coming near.
      this.host.toggleAttribute('collapsed', false);
    } else if (this.#waited || empty !== this.#empty) this.#settle(empty);
    this.#waited = waits;
    this.#empty = empty;
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#resized.disconnect();
  }

  #measure(width: number | undefined): void {
    if (!width || width === this.#width) return;
    // In a frame of its own: observers of sizes complain of what they change themselves.
    if (this.#width) requestAnimationFrame(() => this.host.style.removeProperty('min-block-size'));
    this.#width = width;
  }

  #settle(empty: boolean): void {
    const { host } = this;
    this.#unwatch?.();
    host.toggleAttribute('collapsed', false);
    this.#unwatch = viewportAndAbove.watch(host, (inside, { boundingClientRect: { top, height } }) => {
      if (height && (inside || top < innerHeight)) return;
      this.#unwatch?.();
      host.style.removeProperty('min-block-size');
      host.toggleAttribute('settled', true);
      host.toggleAttribute('collapsed', empty);
    });
  }
}
