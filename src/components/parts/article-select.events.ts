import type { Article } from '../../model/article.js';
import type { ShownStory } from '../../model/shown-story.js';

/**
 * A reader chose a story, with a click, the keyboard, or in a new tab (ctrl or middle click). Cancel it to stop the
 * navigation.
 */
export class TinArticleSelectEvent extends Event {
  readonly detail: ShownStory & { readonly article: Article };

  constructor(article: Article, shown: ShownStory) {
    super('tin-article-select', { bubbles: true, composed: true, cancelable: true });
    this.detail = { article, ...shown };
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tin-article-select': TinArticleSelectEvent;
  }
}
