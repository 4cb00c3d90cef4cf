import { claimed } from '../../controllers/other-lists.js';
import { pageAddresses } from '../../controllers/page-addresses.js';
import type { Article } from '../../model/article.js';
import { leaveOut } from '../../selection/leave-out.js';
import type { TinRelatedNews } from './related-news.js';

/** Chooses in the feed's order. What is painted stays; a list that grows goes on further down its feed. */
export class FeedOrder {
  readonly #found = new WeakMap<readonly Article[], readonly Article[]>();
  #limit = 0;

  constructor(private readonly list: TinRelatedNews) {}

  /** @param before What was chosen of the same stories before. */
  choose(articles: readonly Article[], limit: number, before: readonly Article[] = []): readonly Article[] {
    const own = pageAddresses();
    const known = new Set(articles);
    const painted = leaveOut(before, own).filter((article) => known.has(article));
    const grows = !painted.length || limit > this.#limit;
    this.#limit = limit;
    if (!grows) return (this.#found.get(articles) ?? painted).slice(0, limit);
    const last = painted.at(-1);
    const rest = articles.slice(last ? articles.indexOf(last) + 1 : 0);
    const all = [...painted, ...leaveOut(rest, [...own, ...claimed(this.list)])];
    const found = (all.length ? all : leaveOut(articles, own)).slice(0, limit);
    this.#found.set(articles, found);
    return found;
  }
}
