import type { Article } from '../model/article.js';
import { storySlug } from '../model/story-slug.js';

/** What was told last of the same stories: a list is asked at every drawing. */
const known = new WeakMap<
  readonly Article[],
  { readonly own: readonly string[]; readonly others: readonly Article[] | undefined }
>();

/**
 * The stories that are not the page's own, in the feed's order, where that can be told at a glance.
 * @param own Addresses of the page's own story.
 * @returns Undefined where a story may be the page's own under another form of its address: that is for `leaveOut`.
 */
export function plainlyOthers(
  articles: readonly Article[],
  own: readonly string[],
): readonly Article[] | undefined {
  const before = known.get(articles);
  if (before?.own.join() === own.join()) return before?.others;
  const slugs = new Set(own.map(storySlug));
  const others = articles.filter(({ url }) => !own.includes(url));
  const told = others.some(({ url }) => slugs.has(storySlug(url))) ? undefined : others;
  for (const asked of [articles, others]) known.set(asked, { own, others: told });
  return told;
}
