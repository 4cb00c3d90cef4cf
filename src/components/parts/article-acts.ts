import type { Delegation } from '../../controllers/delegate.js';
import type { Article } from '../../model/article.js';
import { TinArticleSelectEvent } from './article-select.events.js';
import { markPicture } from './broken-pictures.js';

/** What a widget has of the stories it shows, in the order in which it shows them. */
interface ShownArticles {
  readonly articles: readonly Article[];
  read(): Promise<readonly Article[]>;
}

/** What a link says of its story, for a root that a server drew and that has not been read back yet. */
const ofLink = (link: HTMLAnchorElement): Article => ({
  id: link.href,
  url: link.href,
  title: link.querySelector('bdi')?.textContent ?? '',
});

/** What happens when a reader acts on a story or its picture arrives, for every widget that draws cards. */
export function articleActs(
  host: HTMLElement & { readonly renderRoot: ParentNode },
  shown: ShownArticles,
): Delegation {
  const select = (event: Event, link: Element): void => {
    const cards = [...host.renderRoot.querySelectorAll('[part~="card"]')];
    const place = cards.findIndex((card) => card.contains(link));
    const article = shown.articles[place] ?? ofLink(link as HTMLAnchorElement);
    if (!host.dispatchEvent(new TinArticleSelectEvent(article))) event.preventDefault();
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
