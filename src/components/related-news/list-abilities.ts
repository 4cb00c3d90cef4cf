import type { FeedController } from '../../controllers/feed-controller.js';
import type { Sieve } from '../../controllers/more-stories.js';
import type { PaidStories } from '../../controllers/paid-stories.js';
import { savesData } from '../../controllers/saves-data.js';
import type { RelatedNewsWords } from '../../locales/related-news.words.js';
import type { Spoken } from '../../locales/words.js';
import type { Article } from '../../model/article.js';
import { howMany } from '../../selection/how-many.js';
import { takeMarks } from '../parts/card-extras.js';
import type { Arrived, Extras } from '../parts/extras.js';
import type { MoreRow } from './more-row.js';
import type { OwnRows } from './own-rows.js';
import type { TinRelatedNews } from './related-news.js';
import type { ListAdditions } from './related-news.template.js';

const NONE: Arrived<never> = {};

/**
 * What a list can do beside showing its feed: rows of the publisher's, paid stories, further and newer ones, taking a list of
 * the page over, doing without pictures. Each is fetched where the list asks for it, and done without where it cannot be had.
 */
export class ListAbilities {
  /** The words that the list was drawn with last. */
  #spoken: Spoken<RelatedNewsWords> | undefined;

  constructor(
    private readonly list: TinRelatedNews,
    private readonly feed: FeedController,
    private readonly extras: Extras,
    private readonly sieve: Sieve,
  ) {
    // Asked for while the feed is on its way.
    void this.#paid;
  }

  /**
   * The stories to show; undefined while what it takes is on its way.
   * @param choose Gives the first so many stories for the list of its feed, or undefined while they are being chosen.
   */
  arrange(choose: (limit: number) => readonly Article[] | undefined): readonly Article[] | undefined {
    const [paid, more] = [this.#paid, this.#more];
    this.#refresh();
    if (!this.#rows || !this.#taken || !paid || !more) return undefined;
    const { stories } = more.value ?? {};
    const limit = stories?.rows ?? howMany(this.list.limit);
    // One more than is shown tells whether there are more.
    const chosen = choose(limit + 1);
    const own = chosen && (stories?.extend(chosen) ?? chosen.slice(0, limit));
    return own && (paid.value?.mix(own, this.#marked) ?? own);
  }

  /** What stands in the list beside its stories. */
  additions(spoken: Spoken<RelatedNewsWords>): ListAdditions {
    this.#spoken = spoken;
    const after = this.#rows?.value?.after(this.feed.articles.length, spoken);
    const isInWords = this.list.media === 'none' || savesData();
    return {
      ...(after && { after }),
      ...(isInWords && { variant: 'text' }),
      foot: this.#more?.value?.foot(spoken),
    };
  }

  /** Rows of the publisher's own nodes. */
  get #rows(): Arrived<OwnRows> | undefined {
    const { extras, list } = this;
    return list.querySelector(':scope > [slot]')
      ? extras.take('own rows', () => import('./own-rows.js').then(({ OwnRows }) => new OwnRows(list)))
      : NONE;
  }

  /** Paid stories from a feed of their own. */
  get #paid(): Arrived<PaidStories> | undefined {
    const { extras, feed, list } = this;
    const bring = async (): Promise<PaidStories> => {
      const { PaidStories } = await import('../../controllers/paid-stories.js');
      return new PaidStories(list, feed);
    };
    return list.sponsoredSrc ? extras.take('paid', bring) : NONE;
  }

  /** Whether the labels of stories are at hand. */
  get #marked(): boolean {
    return !!(this.#spoken && takeMarks(this.extras, this.#spoken)?.value);
  }

  /** The way to further stories. */
  get #more(): Arrived<MoreRow> | undefined {
    const { extras, feed, list, sieve } = this;
    return /^(button|scroll)$/.test(list.more ?? '')
      ? extras.take('more', () =>
          import('./more-row.js').then(({ MoreRow }) => new MoreRow(list, feed, sieve)),
        )
      : NONE;
  }

  /** The page's list that this one shows. */
  get #taken(): Arrived<object> | undefined {
    const { extras, list } = this;
    const bring = async (): Promise<object> => {
      const { TakenOver } = await import('../../controllers/taken-over.js');
      return new TakenOver(list);
    };
    return list.for ? extras.take('taken over', bring) : NONE;
  }

  /** Newer stories. Nothing waits for that. */
  #refresh(): void {
    const { extras, feed, list } = this;
    const bring = async (): Promise<object> => {
      const { RefreshController } = await import('../../controllers/refresh.js');
      return new RefreshController(list, feed);
    };
    if (list.refresh) extras.take('refresh', bring);
  }
}
