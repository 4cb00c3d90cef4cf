import type { FeedController } from '../../controllers/feed-controller.js';
import { pageAddresses } from '../../controllers/page-addresses.js';
import type { RelatedNewsWords } from '../../locales/related-news.words.js';
import type { Spoken } from '../../locales/words.js';
import type { Article } from '../../model/article.js';
import { howMany } from '../../selection/how-many.js';
import { leaveOut } from '../../selection/leave-out.js';
import type { PaidStories } from '../../controllers/paid-stories.js';
import { takeMarks } from '../parts/card-extras.js';
import type { Arrived, Extras } from '../parts/extras.js';
import type { MoreRow } from './more-row.js';
import type { OwnRows } from './own-rows.js';
import type { TinRelatedNews } from './related-news.js';
import type { ListAdditions } from './related-news.template.js';

/**
 * Chooses the stories of a list that asks for more than its feed in the feed's order, and says what else stands in it. Each
 * of its abilities is a module of its own, fetched where the list asks for it.
 */
export class ListEditor {
  /** The words that the list was drawn with last. */
  #spoken: Spoken<RelatedNewsWords> | undefined;

  constructor(
    private readonly list: TinRelatedNews,
    readonly feed: FeedController,
    readonly extras: Extras,
  ) {
    // Asked for while the feed is on its way.
    void this.#paid;
    if (list.refresh)
      void import('../../controllers/refresh.js').then(
        ({ RefreshController }) => new RefreshController(list, feed),
        () => undefined,
      );
  }

  /** Which of the feed's stories are for the list; undefined while what it takes to choose is on its way. */
  choose(articles: readonly Article[]): readonly Article[] | undefined {
    const [paid, more] = [this.#paid, this.#more];
    if (!this.#rows || !paid || !more) return undefined;
    const { stories } = more.value ?? {};
    const rows = stories?.rows ?? howMany(this.list.limit);
    // One more than is shown tells whether there are more.
    const chosen = leaveOut(articles, pageAddresses()).slice(0, rows + 1);
    const own = stories?.extend(chosen) ?? chosen.slice(0, rows);
    return paid.value?.mix(own, this.#marked) ?? own;
  }

  /** What stands in the list beside its stories. */
  additions(spoken: Spoken<RelatedNewsWords>): ListAdditions {
    this.#spoken = spoken;
    const after = this.#rows?.value?.after(this.feed.articles.length, spoken);
    return { ...(after && { after }), foot: this.#more?.value?.foot(spoken) };
  }

  /** Paid stories from a feed of their own. */
  get #paid(): Arrived<PaidStories> | undefined {
    const { extras, list } = this;
    return list.sponsoredSrc
      ? extras.take('paid', () =>
          import('../../controllers/paid-stories.js').then(
            ({ PaidStories }) => new PaidStories(list, this.feed),
          ),
        )
      : {};
  }

  /** Whether the labels of stories are at hand. */
  get #marked(): boolean {
    return !!(this.#spoken && takeMarks(this.extras, this.#spoken)?.value);
  }

  /** The way to further stories. */
  get #more(): Arrived<MoreRow> | undefined {
    const { extras, feed, list } = this;
    return /^(button|scroll)$/.test(list.more ?? '')
      ? extras.take('more', () => import('./more-row.js').then(({ MoreRow }) => new MoreRow(list, feed)))
      : {};
  }

  /** Rows of the publisher's own nodes. */
  get #rows(): Arrived<OwnRows> | undefined {
    const { extras, list } = this;
    return list.querySelector(':scope > [slot]')
      ? extras.take('own rows', () => import('./own-rows.js').then(({ OwnRows }) => new OwnRows(list)))
      : {};
  }
}
