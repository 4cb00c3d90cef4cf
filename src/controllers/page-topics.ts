import { readTopics } from '../feeds/page-topics.js';
import type { Article } from '../model/article.js';
import type { PageTopics } from '../model/page-topics.js';
import { completedBy } from '../selection/completed-topics.js';
import { pageAddresses } from './page-addresses.js';

/** What the page's own story is about, now. */
export const pageTopics = (feed: readonly Article[]): PageTopics =>
  completedBy(feed, readTopics(document), pageAddresses());
