import type { FeedController } from '../../controllers/feed-controller.js';
import { pageAddresses } from '../../controllers/page-addresses.js';
import type { RelatedNewsWords } from '../../locales/related-news.words.js';
import type { Spoken } from '../../locales/words.js';
import type { Article } from '../../model/article.js';
import { leaveOut } from '../../selection/leave-out.js';
import type { Extras } from '../parts/extras.js';
import { ListAbilities } from './list-abilities.js';
import type { TinRelatedNews } from './related-news.js';
import type { ListAdditions } from './related-news.template.js';

/**
 * Chooses the stories of a list that asks for more than its feed in the feed's order, and says what else stands in it. Each
 * of its abilities is a module of its own, fetched where the list asks for it.
 */
export class ListEditor {
  readonly #abilities: ListAbilities;

  constructor(list: TinRelatedNews, feed: FeedController, extras: Extras) {
    this.#abilities = new ListAbilities(list, feed, extras);
  }

  /** Which of the feed's stories are for the list; undefined while what it takes to choose is on its way. */
  choose(articles: readonly Article[]): readonly Article[] | undefined {
    return this.#abilities.arrange((limit) => leaveOut(articles, pageAddresses()).slice(0, limit));
  }

  /** What stands in the list beside its stories. */
  additions(spoken: Spoken<RelatedNewsWords>): ListAdditions {
    return this.#abilities.additions(spoken);
  }
}
