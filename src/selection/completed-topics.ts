import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import type { PageTopics } from '../model/page-topics.js';

/**
 * What a page does not say of its own story is taken from the feed, where it stands there.
 * @param own Addresses of the page's own story.
 */
export function completedBy(
  feed: readonly Article[],
  topics: PageTopics,
  own: readonly string[],
): PageTopics {
  const keys = new Set(own.map(canonicalUrl));
  const story = feed.find(({ url }) => keys.has(canonicalUrl(url)));
  return {
    headline: topics.headline ?? story?.title,
    description: topics.description ?? story?.summary,
    section: topics.section ?? story?.section,
    tags: topics.tags.length ? topics.tags : (story?.tags ?? []),
    published: topics.published ?? story?.published,
  };
}
