import type { Article } from '../../model/article.js';
import type { ShownStory } from '../../model/shown-story.js';

/**
 * A reader chose a story, with a click, the keyboard, or in a new tab (ctrl or middle click). Cancel it to stop the
 * navigation.
 */
export class TinArticleSelectEvent extends CustomEvent<ShownStory & { readonly article: Article }> {
  constructor(article: Article, shown: ShownStory) {
    super('tin-article-select', {
      detail: { article, ...shown },
      bubbles: true,
      composed: true,
      cancelable: true,
    });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tin-article-select': TinArticleSelectEvent;
  }
}
