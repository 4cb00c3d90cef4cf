import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';

/**
 * The stories that are not the page's own, in the feed's order, whatever form of its address the feed has.
 * @param own Addresses of the page's own story.
 */
export function leaveOut(articles: readonly Article[], own: readonly string[]): readonly Article[] {
  const keys = new Set(own.map(canonicalUrl));
  return articles.filter(({ url }) => !keys.has(canonicalUrl(url)));
}
