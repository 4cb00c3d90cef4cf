import type { ShownStory } from '../../model/shown-story.js';

/**
 * A reader has seen a story: half of its card's pixels (30 % of a large card) for one continuous second, on a page that is shown
 * and has the focus; once per story, widget and page view.
 */
export class TinImpressionEvent extends CustomEvent<ShownStory> {
  constructor(shown: ShownStory) {
    super('tin-impression', { detail: shown, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tin-impression': TinImpressionEvent;
  }
}
