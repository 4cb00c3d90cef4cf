import type { Article } from '../model/article.js';
import { storySlug } from '../model/story-slug.js';

/**
 * The stories that are not the page's own, in the feed's order, where that can be told at a glance.
 * @param own Addresses of the page's own story.
 * @returns Undefined where a story may be the page's own under another form of its address: that is for `leaveOut`.
 */
export function plainlyOthers(
  articles: readonly Article[],
  own: readonly string[],
): readonly Article[] | undefined {
  const slugs = new Set(own.map(storySlug));
  const others = articles.filter(({ url }) => !own.includes(url));
  return others.some(({ url }) => slugs.has(storySlug(url))) ? undefined : others;
}
