import type { ReactiveControllerHost } from 'lit';
import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import type { Ranking } from '../model/ranking.js';
import { atOnce } from '../selection/at-once.js';
import { howMany } from '../selection/how-many.js';
import { leaveOut } from '../selection/leave-out.js';
import { rankFurther } from '../selection/rank-further.js';
import { rank, rankedBy, type RankingOrder } from '../selection/rank.js';
import { inSlices } from './in-slices.js';
import { claimed, type Neighbour } from './other-lists.js';
import { pageAddresses } from './page-addresses.js';
import { pageTopics } from './page-topics.js';

/** Stories that are ranked within one frame; longer feeds are ranked in slices. */
const AT_ONCE = 200;

/** What was asked for. */
interface Order extends RankingOrder {
  readonly rank: string | undefined;
  readonly count: number;
}

interface Ranked extends Order {
  readonly articles: readonly Article[];
}

/** What is being worked out. */
interface Work {
  readonly of: readonly Article[];
  readonly order: Order;
  readonly stop: () => void;
}

interface RankedList extends ReactiveControllerHost, Neighbour {
  readonly rank?: string | undefined;
  readonly limit: number;
}

const keysOf = (urls: readonly string[]): ReadonlySet<string> => new Set(urls.map(canonicalUrl));

/**
 * Ranks the stories of a list, once for each feed: what is painted keeps its order as the clock goes, other lists change
 * and the list grows.
 */
export class RankedStories {
  readonly #ranked = new WeakMap<readonly Article[], Ranked>();
  #work: Work | undefined;
  /** What a server chose. */
  #drawn: readonly Article[] | undefined;

  constructor(private readonly list: RankedList) {}

  /**
   * The stories of a feed in the order that the list asks for; undefined while a long feed is ranked.
   * @param count How many, at the most.
   * @param before What was chosen of the same stories before; all of them, where a server chose them.
   */
  choose(
    articles: readonly Article[],
    count: number,
    before: readonly Article[] | undefined,
  ): readonly Article[] | undefined {
    if (before === articles) this.#drawn = articles;
    if (this.#drawn === articles) return leaveOut(articles, pageAddresses()).slice(0, count);
    const own = keysOf(pageAddresses());
    const suits = ({ rank, own: before }: Order): boolean =>
      rank === this.list.rank && [...before].join() === [...own].join();
    const last = this.#ranked.get(articles);
    const known = last && suits(last) ? last : undefined;
    // A list that came to its end has no more.
    const isEnough = known && (count <= known.count || known.articles.length < known.count);
    if (isEnough) return known.articles.slice(0, count);
    const { of, order: coming } = this.#work ?? {};
    if (of === articles && coming && suits(coming) && count <= coming.count) return undefined;
    return this.#rank(articles, this.#order(articles, count, own, { known, last, painted: before ?? [] }));
  }

  /** What the list is, by its reasons or by what a server said of it; undefined where nothing is known. */
  rankedAs(shown: readonly Article[]): Ranking['ranked'] | undefined {
    const isDrawn = shown.some((article) => this.#drawn?.includes(article));
    const servers = this.list.dataset['tinRanked'] === 'latest' ? 'latest' : 'related';
    return rankedBy(shown) ?? (isDrawn ? servers : undefined);
  }

  /**
   * Of a further page what goes below the list.
   * @param shown The list.
   * @param known All stories of the feed and of its pages before.
   */
  further(
    page: readonly Article[],
    shown: readonly Article[],
    known: readonly Article[],
  ): Promise<readonly Article[]> {
    const topics = this.list.rank === 'related' ? pageTopics(known) : undefined;
    const isRelated = this.rankedAs(shown) === 'related';
    const steps = rankFurther(page, { topics, isRelated, now: Date.now(), shown, known });
    return new Promise((resolve) => inSlices(steps, resolve));
  }

  /** Short feeds at once, long ones in slices, one after the other: undefined until that is done. */
  #rank(articles: readonly Article[], order: Order): readonly Article[] | undefined {
    const steps = rank(articles, order);
    const keep = (ranked: readonly Article[]): readonly Article[] => {
      this.#ranked.set(articles, { ...order, articles: ranked });
      return ranked;
    };
    if (articles.length <= AT_ONCE) return keep(atOnce(steps));
    this.#work?.stop();
    const stop = inSlices(steps, (ranked) => {
      keep(ranked);
      this.#work = undefined;
      this.list.requestUpdate();
    });
    this.#work = { of: articles, order, stop };
    return undefined;
  }

  /** What stands as it was asked for: the same moment, topics and length of a whole list, so that a longer list begins with the shorter. */
  #order(
    articles: readonly Article[],
    count: number,
    own: ReadonlySet<string>,
    {
      known,
      last,
      painted,
    }: { known: Ranked | undefined; last: Ranked | undefined; painted: readonly Article[] },
  ): Order {
    const { rank } = this.list;
    const others = new Set([...(last?.others ?? []), ...keysOf(claimed(this.list))]);
    for (const { url } of painted) others.delete(canonicalUrl(url));
    return {
      rank,
      own,
      count,
      limit: known?.limit ?? howMany(this.list.limit),
      topics: known ? known.topics : rank === 'related' ? pageTopics(articles) : undefined,
      now: last?.now ?? Date.now(),
      others,
    };
  }
}
