import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';

/**
 * The stories a list shows: not the page's own, not more than asked for, in the feed's order.
 * @param own Canonical URLs of the page's own story.
 * @param limit How many at the most.
 */
export function select(
  articles: readonly Article[],
  own: ReadonlySet<string>,
  limit: number,
): readonly Article[] {
  return articles.filter(({ url }) => !own.has(canonicalUrl(url))).slice(0, limit);
}
