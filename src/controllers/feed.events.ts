import type { Diagnosis } from '../model/diagnosis.js';
import type { FeedFailure } from '../model/failure.js';

/** A feed has been read. For developers: what was in it, what was dropped and why. Does not bubble. */
export class TinFeedLoadEvent extends Event {
  readonly detail: { readonly src: string; readonly diagnosis: Diagnosis };

  constructor(src: string, diagnosis: Diagnosis) {
    super('tin-feed-load', { composed: true });
    this.detail = { src, diagnosis };
  }
}

/** A feed gave nothing. `detail.failure.kind` says why. Does not bubble. */
export class TinFeedErrorEvent extends Event {
  readonly detail: { readonly src: string; readonly failure: FeedFailure };

  constructor(src: string, failure: FeedFailure) {
    super('tin-feed-error', { composed: true });
    this.detail = { src, failure };
  }
}

declare global {
  interface HTMLElementEventMap {
    'tin-feed-load': TinFeedLoadEvent;
    'tin-feed-error': TinFeedErrorEvent;
  }
}
