import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import type { RankedArticle, Reason } from '../model/ranking.js';
import { Headlines } from './near-duplicates.js';

/** Stories that are looked at without a stop. */
const AT_ONCE = 4;

/** A list while stories are added to it: none stands there twice, none is told twice, none is the page's own. */
export class GrowingList {
  readonly articles: RankedArticle[] = [];
  readonly #urls: Set<string>;
  readonly #headlines = new Headlines();

  /**
   * @param headlines The page's own, and those of stories before these.
   * @param leaveOut Canonical URLs.
   */
  constructor(
    headlines: readonly (string | undefined)[],
    leaveOut: ReadonlySet<string>,
    private readonly limit: number,
  ) {
    this.#urls = new Set(leaveOut);
    for (const headline of headlines) if (headline) this.#headlines.take(headline);
  }

  get full(): boolean {
    return !(this.articles.length < this.limit);
  }

  /** Adds what fits, in order; stories without a reason do not. Stops every few stories. */
  *add(articles: readonly Article[], reasonOf: (article: Article) => Reason | undefined): Generator<void> {
    for (const [place, article] of articles.entries()) {
      if (this.full) return;
      this.#consider(article, reasonOf);
      if (place % AT_ONCE === 0) yield;
    }
  }

  #consider(article: Article, reasonOf: (article: Article) => Reason | undefined): void {
    if (this.#headlines.tells(article.title)) return;
    const url = canonicalUrl(article.url);
    const reason = this.#urls.has(url) ? undefined : reasonOf(article);
    if (!reason) return;
    this.#headlines.take(article.title);
    this.#urls.add(url);
    this.articles.push({ ...article, reason });
  }
}
