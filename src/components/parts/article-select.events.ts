import type { Article } from '../../model/article.js';

/**
 * A reader chose a story, with a click, the keyboard, or in a new tab (ctrl or middle click). Cancel it to stop the
 * navigation.
 */
export class TinArticleSelectEvent extends Event {
  readonly detail: { readonly article: Article };

  constructor(article: Article) {
    super('tin-article-select', { bubbles: true, composed: true, cancelable: true });
    this.detail = { article };
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tin-article-select': TinArticleSelectEvent;
  }
}
