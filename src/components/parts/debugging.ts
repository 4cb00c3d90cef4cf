import type { LitElement, ReactiveController } from 'lit';
import { onDebug } from '../../controllers/debug-switch.js';
import type { FeedController } from '../../controllers/feed-controller.js';
import type { Impressions } from '../../controllers/impressions.js';
import type { DebugPanel } from './debug-panel.js';

/** Fetches and shows a widget's panel for developers, for as long as they want to see it. */
export class Debugging implements ReactiveController {
  #stop: (() => void) | undefined;
  #wanted = false;
  #panel: DebugPanel | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly feed: FeedController,
    private readonly seen: Impressions,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onDebug((on) => void this.#show(on));
  }

  hostDisconnected(): void {
    this.#stop?.();
    void this.#show(false);
  }

  async #show(wanted: boolean): Promise<void> {
    this.#wanted = wanted;
    if (wanted) {
      const found = await import('./debug-panel.js').catch(() => undefined);
      if (this.#wanted) this.#panel ??= found && new found.DebugPanel(this.host, this.feed, this.seen);
    } else {
      this.#panel?.remove();
      this.#panel = undefined;
    }
  }
}
