import type { Delegation } from '../../controllers/delegate.js';
import type { Article } from '../../model/article.js';
import { TinArticleSelectEvent } from './article-select.events.js';
import { markPicture } from './broken-pictures.js';
import { shownStory } from './shown-story.js';

/** What a widget has of the stories it shows, in the order in which it shows them. */
interface ShownArticles {
  readonly articles: readonly Article[];
  read(): Promise<readonly Article[]>;
}

/** What happens when a reader acts on a story or its picture arrives, for every widget that draws cards. */
export function articleActs(
  host: HTMLElement & { readonly renderRoot: ParentNode },
  shown: ShownArticles,
): Delegation {
  const select = (event: Event, link: Element): void => {
    const card = link.closest('[part~="card"]');
    if (!card) return;
    const story = shownStory(host, card, shown.articles);
    if (!host.dispatchEvent(new TinArticleSelectEvent(story.article, story.shown))) event.preventDefault();
  };
  const read = (): void => void shown.read();
  return {
    click: { link: select },
    auxclick: {
      link: (event, link) => {
        if ((event as MouseEvent).button === 1) select(event, link);
      },
    },
    pointerdown: { link: read },
    focusin: { link: read },
    error: { image: (_, image) => markPicture(image, true) },
    load: { image: (_, image) => markPicture(image, false) },
  };
}
