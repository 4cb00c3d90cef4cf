import { claimed } from '../../controllers/other-lists.js';
import { pageAddresses } from '../../controllers/page-addresses.js';
import type { Article } from '../../model/article.js';
import { leaveOut } from '../../selection/leave-out.js';
import type { TinRelatedNews } from './related-news.js';

/** Chooses in the feed's order. What is painted stays; a list that grows goes on further down its feed. */
export class FeedOrder {
  #limit = 0;

  constructor(private readonly list: TinRelatedNews) {}

  /** @param before What was chosen of the same stories before. */
  choose(articles: readonly Article[], limit: number, before: readonly Article[] = []): readonly Article[] {
    const own = pageAddresses();
    const known = new Set(articles);
    const kept = leaveOut(before, own).filter((article) => known.has(article));
    const grows = !kept.length || limit > this.#limit;
    this.#limit = limit;
    if (!grows) return kept.slice(0, limit);
    const last = kept.at(-1);
    const rest = articles.slice(last ? articles.indexOf(last) + 1 : 0);
    const found = [...kept, ...leaveOut(rest, [...own, ...claimed(this.list)])];
    return (found.length ? found : leaveOut(articles, own)).slice(0, limit);
  }
}
