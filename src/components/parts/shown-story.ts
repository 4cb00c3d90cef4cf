import type { Article } from '../../model/article.js';
import type { RankedArticle } from '../../model/ranking.js';
import type { ShownStory } from '../../model/shown-story.js';

type Widget = HTMLElement & { readonly renderRoot: ParentNode };

/** What a link says of its story, for a root that a server drew and that has not been read back yet. */
const ofLink = (link: HTMLAnchorElement | null): Article => ({
  id: link?.href ?? '',
  url: link?.href ?? '',
  title: link?.querySelector('bdi')?.textContent ?? '',
  ...(link?.relList.contains('sponsored') && { sponsored: true }),
});

/** What a page calls a list: by an id of its own, else as readers know it. */
function nameOf({ id, localName, parentElement, renderRoot }: Widget): string {
  const div = parentElement?.matches(`div.${localName}`) ? parentElement.id : '';
  return id || div || (renderRoot.querySelector('[part~="heading"]')?.textContent?.trim() ?? '');
}

/**
 * The story of a card and its place, as events tell of them.
 * @param articles What the widget has of the stories it shows.
 */
export function shownStory(
  host: Widget,
  card: Element,
  articles: readonly Article[],
): { readonly article: Article; readonly shown: ShownStory } {
  const place = [...host.renderRoot.querySelectorAll('[part~="card"]')].indexOf(card);
  const link = card.querySelector<HTMLAnchorElement>('a[part~="link"]');
  const isLinked = (article: Article | undefined): boolean =>
    article?.url === link?.href || article?.url === link?.getAttribute('href');
  const article = [articles[place], ...articles].find(isLinked) ?? ofLink(link);
  return {
    article,
    shown: {
      widget: host.localName,
      list: nameOf(host),
      position: place + 1,
      reason: (article as Partial<RankedArticle>).reason,
      url: article.url,
      sponsored: !!article.sponsored,
    },
  };
}
