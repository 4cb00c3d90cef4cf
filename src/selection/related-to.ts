import type { Article } from '../model/article.js';
import type { PageTopics } from '../model/page-topics.js';
import type { Ranking } from '../model/ranking.js';
import { GrowingList } from './growing-list.js';
import { latest } from './latest.js';
import { reasonsBy } from './reason.js';
import { scoresOf } from './scores.js';
import { Terms } from './terms.js';
import { folded } from './tokens.js';

export interface RankOptions {
  /** When the page is read: milliseconds since 1970. */
  readonly now: number;
  /** Canonical URLs of stories that must not stand in the list: the page's own, those of other lists. */
  readonly leaveOut: ReadonlySet<string>;
  /** How many stories make a whole list: where the page's section has fewer and nothing is related, the whole feed serves. */
  readonly limit: number;
  /** How many stories at the most, for a list that has grown; `limit` where absent. */
  readonly count?: number | undefined;
  /** Headlines of stories that stand before these. */
  readonly told?: readonly string[] | undefined;
}

/**
 * Ranks a feed by what its stories have to do with the page, as `docs/contracts/ranking.md` says. Paid stories have no
 * part in it. It stops every few stories, so that a page can spread the work over frames; `atOnce` runs it through.
 */
export function* relatedTo(
  feed: readonly Article[],
  topics: PageTopics,
  { now, leaveOut, limit, count = limit, told = [] }: RankOptions,
): Generator<void, Ranking> {
  const articles = latest(feed.filter(({ sponsored }) => !sponsored));
  const section = folded(topics.section ?? '');
  const atHome = (article: Article): boolean => !!section && folded(article.section ?? '') === section;
  const terms = new Terms();
  const scores = yield* scoresOf(articles, topics, terms, atHome, now);
  const score = (article: Article): number => scores.get(article) ?? 0;
  const pins = articles.filter(({ pin }) => pin !== undefined);
  const related = articles.filter(score).sort((one, other) => score(other) - score(one));

  const list = new GrowingList([topics.headline, ...told], leaveOut, count);
  yield* list.add(pins, () => ({ kind: 'pin' }));
  const pinned = list.articles.length;
  yield* list.add(related, reasonsBy(topics, terms, articles));
  const ranked = list.articles.length > pinned ? 'related' : 'latest';
  // What is alike though no words say why stands before the rest of its section.
  const home = articles.filter(atHome);
  const near = ranked === 'related' ? related.filter(atHome) : [];
  yield* list.add([...near, ...home], ({ section: words = '' }) => ({ kind: 'section', words }));
  if (ranked === 'related' || list.articles.length >= limit) return { articles: list.articles, ranked };

  const whole = new GrowingList([topics.headline, ...told], leaveOut, count);
  yield* whole.add(articles, ({ pin }) => ({ kind: pin === undefined ? 'latest' : 'pin' }));
  return { articles: whole.articles, ranked };
}
