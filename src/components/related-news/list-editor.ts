import type { FeedController } from '../../controllers/feed-controller.js';
import { pageAddresses } from '../../controllers/page-addresses.js';
import type { RelatedNewsWords } from '../../locales/related-news.words.js';
import type { Spoken } from '../../locales/words.js';
import type { Article } from '../../model/article.js';
import { howMany } from '../../selection/how-many.js';
import { leaveOut } from '../../selection/leave-out.js';
import type { Extras } from '../parts/extras.js';
import { ListFrame } from './list-frame.js';
import type { TinRelatedNews } from './related-news.js';
import type { ListAdditions } from './related-news.template.js';

/**
 * Chooses the stories of a list that asks for more than its feed in the feed's order, and says what else stands in it. Each
 * of its abilities is a module of its own, fetched where the list asks for it.
 */
export class ListEditor {
  /** What stands around the stories. */
  readonly frame: ListFrame;

  constructor(
    private readonly list: TinRelatedNews,
    readonly feed: FeedController,
    readonly extras: Extras,
  ) {
    this.frame = new ListFrame(list, feed, extras);
  }

  /** The feed that its reader chose among several. */
  get src(): string | undefined {
    return this.frame.src;
  }

  /** Which of the feed's stories are for the list; undefined while what it takes to choose is on its way. */
  choose(articles: readonly Article[]): readonly Article[] | undefined {
    return this.frame.choose(leaveOut(articles, pageAddresses()).slice(0, howMany(this.list.limit)));
  }

  /** What stands in the list beside its stories. */
  additions(spoken: Spoken<RelatedNewsWords>): ListAdditions {
    return this.frame.additions(spoken);
  }
}

/** The editor of a list, once all is there that its first drawing takes. */
export async function edit(list: TinRelatedNews, feed: FeedController, extras: Extras): Promise<ListEditor> {
  const editor = new ListEditor(list, feed, extras);
  await editor.frame.complete;
  return editor;
}
