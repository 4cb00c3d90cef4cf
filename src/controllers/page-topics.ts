import { readTopics } from '../feeds/page-topics.js';
import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import type { PageTopics } from '../model/page-topics.js';
import { pageAddresses } from './page-addresses.js';

/** What the page's own story is about, now. What the page does not say of it is taken from the feed, where it stands there. */
export function pageTopics(feed: readonly Article[]): PageTopics {
  const topics = readTopics(document);
  const own = new Set(pageAddresses().map(canonicalUrl));
  const story = feed.find(({ url }) => own.has(canonicalUrl(url)));
  return {
    headline: topics.headline ?? story?.title,
    description: topics.description ?? story?.summary,
    section: topics.section ?? story?.section,
    tags: topics.tags.length ? topics.tags : (story?.tags ?? []),
    published: topics.published ?? story?.published,
  };
}
