import type { FeedController } from '../../controllers/feed-controller.js';
import type { RelatedNewsWords } from '../../locales/related-news.words.js';
import type { Spoken } from '../../locales/words.js';
import type { Article } from '../../model/article.js';
import type { Arrived, Extras } from '../parts/extras.js';
import { FeedOrder } from './feed-order.js';
import { ListAbilities } from './list-abilities.js';
import { ListFrame } from './list-frame.js';
import type { ListRanking } from './ranking.extra.js';
import type { TinRelatedNews } from './related-news.js';
import type { ListAdditions } from './related-news.template.js';

/** What ranks a list that is to be ranked: undefined while on the way, without a value for others and where it cannot be had. */
const rankingOf = (extras: Extras, list: TinRelatedNews): Arrived<ListRanking> | undefined =>
  list.rank === 'related' || list.rank === 'latest'
    ? extras.take('ranking', () =>
        import('./ranking.extra.js').then(({ ListRanking }) => new ListRanking(list)),
      )
    : {};

/**
 * Chooses the stories of a list that asks for more than its feed in the feed's order, and says what else stands in it. Each
 * of its abilities is a module of its own, fetched where the list asks for it.
 */
export class ListEditor {
  /** What stands around the stories. */
  readonly frame: ListFrame;
  readonly #abilities: ListAbilities;
  readonly #inOrder: FeedOrder;

  constructor(
    private readonly list: TinRelatedNews,
    readonly feed: FeedController,
    readonly extras: Extras,
  ) {
    this.frame = new ListFrame(list, feed, extras);
    this.#abilities = new ListAbilities(
      list,
      feed,
      extras,
      (fresh, known) => rankingOf(extras, list)?.value?.further(fresh, feed.articles, known) ?? fresh,
    );
    this.#inOrder = new FeedOrder(list);
  }

  /** The feed that its reader chose among several. */
  get src(): string | undefined {
    return this.frame.src;
  }

  /** What stands in for a feed without an answer stands as the page wrote it. */
  get #ranking(): Arrived<ListRanking> | undefined {
    const { standIn } = this.feed;
    return standIn && !standIn.kept ? {} : rankingOf(this.extras, this.list);
  }

  /** Which of the feed's stories are for the list; undefined while what it takes to choose is on its way. */
  choose(articles: readonly Article[], before?: readonly Article[]): readonly Article[] | undefined {
    const ranking = this.#ranking;
    const order = ranking && (ranking.value ?? this.#inOrder);
    const chosen = this.#abilities.arrange((limit) => order?.choose(articles, limit, before));
    return chosen && this.frame.choose(chosen, articles === this.feed.known);
  }

  /** What stands in the list beside its stories. */
  additions(spoken: Spoken<RelatedNewsWords>): ListAdditions {
    const ranked = this.#ranking?.value?.additions(this.feed.articles, spoken, this.list);
    const { foot, ...others } = this.#abilities.additions(spoken);
    return {
      ...this.frame.additions(spoken, ranked?.title ?? { text: this.list.heading || '' }),
      ...others,
      // No way to more of what does not stand there, or not for long.
      ...(!this.frame.isOther && { foot }),
      ...ranked,
    };
  }
}

/** The editor of a list, once all is there that its first drawing takes. */
export async function edit(list: TinRelatedNews, feed: FeedController, extras: Extras): Promise<ListEditor> {
  const editor = new ListEditor(list, feed, extras);
  await editor.frame.complete;
  return editor;
}
