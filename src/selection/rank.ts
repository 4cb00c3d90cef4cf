import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import type { PageTopics } from '../model/page-topics.js';
import type { RankedArticle, Ranking } from '../model/ranking.js';
import { latest } from './latest.js';
import { relatedTo } from './related-to.js';

/** How a list is ranked. */
export interface RankingOrder {
  /** By time alone where absent. */
  readonly topics?: PageTopics | undefined;
  /** When the page is read: milliseconds since 1970. */
  readonly now: number;
  /** How many stories the list's author asked for. */
  readonly limit: number;
  /** How many stories at the most, for a list that has grown; `limit` where absent. */
  readonly count?: number | undefined;
  /** Canonical URLs of the page's own story. */
  readonly own: ReadonlySet<string>;
  /** Canonical URLs of what other lists show. */
  readonly others: ReadonlySet<string>;
}

const isDated = ({ published, updated }: Article): boolean => !!(published ?? updated);

/**
 * The stories of a feed for one list, with their reasons. What stands in other lists is left out, unless nothing would be
 * left. Stops often, so that a page can spread the work over frames.
 */
export function* rank(
  feed: readonly Article[],
  { topics, own, others, ...options }: RankingOrder,
): Generator<void, readonly Article[]> {
  const best = function* (leaveOut: ReadonlySet<string>): Generator<void, readonly RankedArticle[]> {
    if (!topics) return newest(feed, leaveOut, options.count ?? options.limit);
    return (yield* relatedTo(feed, topics, { ...options, leaveOut })).articles;
  };
  const list = yield* best(new Set([...own, ...others]));
  return (list.length ? list : yield* best(own)).map(withTrueReason);
}

/** What has no date cannot be called new. */
export function withTrueReason(article: RankedArticle): Article {
  if (article.reason.kind !== 'latest' || isDated(article)) return article;
  const { reason: _, ...story } = article;
  return story;
}

const newest = (
  feed: readonly Article[],
  leaveOut: ReadonlySet<string>,
  count: number,
): readonly RankedArticle[] =>
  latest(feed)
    .filter(({ url }) => !leaveOut.has(canonicalUrl(url)))
    .slice(0, count)
    .map((article) => ({ ...article, reason: { kind: article.pin === undefined ? 'latest' : 'pin' } }));

/** What the heading of a list may call it; undefined where nothing is known of its order. */
export function rankedBy(articles: readonly Article[]): Ranking['ranked'] | undefined {
  const kinds = articles.flatMap(({ reason }) => reason?.kind ?? []);
  if (kinds.some((kind) => kind === 'tag' || kind === 'words')) return 'related';
  return kinds.length && articles.some(isDated) ? 'latest' : undefined;
}
