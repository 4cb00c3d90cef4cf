import type { Diagnosis } from '../model/diagnosis.js';
import type { FeedFailure } from '../model/failure.js';

/** A feed has been read. For developers: what was in it, what was dropped and why. Does not bubble. */
export class TinFeedLoadEvent extends CustomEvent<{ readonly src: string; readonly diagnosis: Diagnosis }> {
  constructor(src: string, diagnosis: Diagnosis) {
    super('tin-feed-load', { detail: { src, diagnosis }, composed: true });
  }
}

/** A feed gave nothing. `detail.failure.kind` says why. Does not bubble. */
export class TinFeedErrorEvent extends CustomEvent<{ readonly src: string; readonly failure: FeedFailure }> {
  constructor(src: string, failure: FeedFailure) {
    super('tin-feed-error', { detail: { src, failure }, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tin-feed-load': TinFeedLoadEvent;
    'tin-feed-error': TinFeedErrorEvent;
  }
}
