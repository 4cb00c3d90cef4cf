import type { FeedController } from '../../controllers/feed-controller.js';
import { pageAddresses } from '../../controllers/page-addresses.js';
import type { RelatedNewsWords } from '../../locales/related-news.words.js';
import type { Spoken } from '../../locales/words.js';
import type { Article } from '../../model/article.js';
import { howMany } from '../../selection/how-many.js';
import { leaveOut } from '../../selection/leave-out.js';
import type { Arrived, Extras } from '../parts/extras.js';
import type { OwnRows } from './own-rows.js';
import type { TinRelatedNews } from './related-news.js';
import type { ListAdditions } from './related-news.template.js';

/**
 * Chooses the stories of a list that asks for more than its feed in the feed's order, and says what else stands in it. Each
 * of its abilities is a module of its own, fetched where the list asks for it.
 */
export class ListEditor {
  constructor(
    private readonly list: TinRelatedNews,
    readonly feed: FeedController,
    readonly extras: Extras,
  ) {}

  /** Which of the feed's stories are for the list; undefined while what it takes to choose is on its way. */
  choose(articles: readonly Article[]): readonly Article[] | undefined {
    if (!this.#rows) return undefined;
    return leaveOut(articles, pageAddresses()).slice(0, howMany(this.list.limit));
  }

  /** What stands in the list beside its stories. */
  additions(spoken: Spoken<RelatedNewsWords>): ListAdditions {
    const after = this.#rows?.value?.after(this.feed.articles.length, spoken);
    return { ...(after && { after }) };
  }

  /** Rows of the publisher's own nodes. */
  get #rows(): Arrived<OwnRows> | undefined {
    const { extras, list } = this;
    return list.querySelector(':scope > [slot]')
      ? extras.take('own rows', () => import('./own-rows.js').then(({ OwnRows }) => new OwnRows(list)))
      : {};
  }
}
