import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageRegister } from '../model/page-register.js';
import type { FeedController } from './feed-controller.js';
import { claim, type Neighbour } from './other-lists.js';

/**
 * Keeps what an element claims in step with what it shows, from when its stories stand: for stories that a server drew, for
 * another `dedupe`, and until it has left the page for good.
 */
export class ClaimKeeper implements ReactiveController {
  /** For what was claimed last, and the claim: the addresses of a thousand stories are not taken together at every drawing. */
  #claimed: readonly unknown[] = [];

  constructor(
    private readonly host: ReactiveControllerHost & Neighbour,
    private readonly feed: FeedController,
  ) {
    host.addController(this);
    const idle = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 200));
    idle(() => {
      if (feed.status === 'ready') void feed.read().then(() => this.hostUpdated());
    });
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { feed, host } = this;
    const how = [feed.articles, host.dedupe, pageRegister().claims.get(host)];
    if (feed.waits || !host.isConnected || how.every((one, place) => one === this.#claimed[place])) return;
    claim(host, feed.articles);
    this.#claimed = [feed.articles, host.dedupe, pageRegister().claims.get(host)];
  }

  hostDisconnected(): void {
    // Elements that are moved come back before this.
    setTimeout(() => {
      if (!this.host.isConnected) pageRegister().claims.delete(this.host);
    });
  }
}
