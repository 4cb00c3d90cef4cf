import type { LitElement } from 'lit';
import { DelegateController, type Delegation } from '../../controllers/delegate.js';
import type { FeedController } from '../../controllers/feed-controller.js';
import { TitleNotes } from '../../controllers/note-titles.js';
import { NewerFeed } from '../../controllers/newer-feed.js';
import { ReserveController } from '../../controllers/reserve.js';
import { keepTimes } from '../../controllers/time-keeper.js';
import type { TimeWords } from '../../locales/time.words.js';
import type { Spoken } from '../../locales/words.js';
import { styles as awake } from './awake.styles.js';
import { articleActs } from './article-acts.js';
import { markBrokenPictures } from './broken-pictures.js';
import type { Extras } from './extras.js';
import { styles as horizon } from './broken-picture.styles.js';
import { styles as newStories } from './new-stories.styles.js';

export { SliceController } from '../../controllers/slices.js';

/** How a widget of stories is looked after. */
export interface Care {
  readonly feed: FeedController;
  readonly extras: Extras;
  /** The zone its times are shown in, now. */
  readonly zone: () => string;
  /** Its words, now. */
  readonly spoken: () => Spoken<TimeWords> | undefined;
  /** What a click does, by part, beside choosing a story. */
  readonly clicks?: Delegation[string];
}

/**
 * Everything that readers need of a widget only once its stories stand there: it answers to clicks, marks pictures that do
 * not come, words its times as the clock goes, and lets go of the height it had reserved. Fetched then.
 */
export function awaken(host: LitElement, { feed, extras, zone, spoken, clicks }: Care): void {
  const acts = articleActs(host, feed);
  new DelegateController(host, { ...acts, click: { ...acts['click'], ...clicks } });
  extras.take('awake', async () => ({ styles: [...awake, ...horizon, ...newStories] }));
  markBrokenPictures(host.renderRoot);
  keepTimes(host, zone, spoken);
  new ReserveController(host, feed);
  feed.newer = new NewerFeed(host, feed);
  new TitleNotes(host, () => feed.known);
}
