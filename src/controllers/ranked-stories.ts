import type { ReactiveControllerHost } from 'lit';
import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import { atOnce } from '../selection/at-once.js';
import { leaveOut } from '../selection/leave-out.js';
import { rank, type RankingOrder } from '../selection/rank.js';
import { inSlices } from './in-slices.js';
import { claimed, type Neighbour } from './other-lists.js';
import { pageAddresses } from './page-addresses.js';
import { pageTopics } from './page-topics.js';

/** Stories that are ranked within one frame; longer feeds are ranked in slices. */
const AT_ONCE = 200;

interface Ranked extends RankingOrder {
  readonly rank: string | undefined;
  readonly page: readonly string[];
  /** Undefined while it is worked out. */
  articles?: readonly Article[];
}

/** Ranks the stories of a list, once for each feed: what is painted keeps its order as the clock goes and other lists change. */
export class RankedStories {
  readonly #ranked = new WeakMap<readonly Article[], Ranked>();
  #stop: (() => void) | undefined;
  /** What a server chose. */
  #drawn: readonly Article[] | undefined;

  constructor(
    private readonly list: ReactiveControllerHost & Neighbour & { readonly rank?: string | undefined },
  ) {}

  /**
   * The stories of a feed in the order that the list asks for; undefined while a long feed is ranked.
   * @param before What was chosen of the same stories before; all of them, where a server chose them.
   */
  choose(
    articles: readonly Article[],
    limit: number,
    before: readonly Article[] | undefined,
  ): readonly Article[] | undefined {
    if (before === articles) this.#drawn = articles;
    if (this.#drawn === articles) return leaveOut(articles, pageAddresses()).slice(0, limit);
    const known = this.#ranked.get(articles);
    const page = pageAddresses();
    if (known?.limit === limit && known.rank === this.list.rank && known.page === page) return known.articles;
    const ranked = this.#begin(articles, limit, page, known);
    this.#ranked.set(articles, ranked);
    this.#stop?.();
    const steps = rank(articles, ranked);
    if (articles.length <= AT_ONCE) return (ranked.articles = atOnce(steps));
    this.#stop = inSlices(steps, (done) => {
      ranked.articles = done;
      this.list.requestUpdate();
    });
    return undefined;
  }

  #begin(
    articles: readonly Article[],
    limit: number,
    page: readonly string[],
    known: Ranked | undefined,
  ): Ranked {
    const { rank } = this.list;
    return {
      rank,
      page,
      limit,
      topics: rank === 'related' ? pageTopics(articles) : undefined,
      now: known?.now ?? Date.now(),
      own: new Set(page.map(canonicalUrl)),
      others: new Set([...(known?.others ?? []), ...claimed(this.list).map(canonicalUrl)]),
    };
  }
}
