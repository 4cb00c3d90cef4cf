import type { ShownStory } from '../../model/shown-story.js';

/**
 * A reader has seen a story: half of its card's pixels (30 % of a large card) for one continuous second, on a page that is shown
 * and has the focus; once per story, widget and page view.
 */
export class TinImpressionEvent extends Event {
  readonly detail: ShownStory;

  constructor(shown: ShownStory) {
    super('tin-impression', { bubbles: true, composed: true });
    this.detail = shown;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tin-impression': TinImpressionEvent;
  }
}
