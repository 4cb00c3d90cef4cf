import type { LitElement } from 'lit';
import { ClaimKeeper } from '../../controllers/claim-keeper.js';
import { DelegateController } from '../../controllers/delegate.js';
import type { FeedController, FeedHost } from '../../controllers/feed-controller.js';
import { Impressions } from '../../controllers/impressions.js';
import { TitleNotes } from '../../controllers/note-titles.js';
import { NewerFeed } from '../../controllers/newer-feed.js';
import { ReserveController } from '../../controllers/reserve.js';
import { SliceController } from '../../controllers/slices.js';
import { keepTimes } from '../../controllers/time-keeper.js';
import type { TimeWords } from '../../locales/time.words.js';
import type { Spoken } from '../../locales/words.js';
import { styles as awake } from './awake.styles.js';
import { Announcer } from './announcer.js';
import { articleActs } from './article-acts.js';
import { markBrokenPictures } from './broken-pictures.js';
import { Debugging } from './debugging.js';
import type { Extras } from './extras.js';
import { KeptGroups } from './kept-groups.js';
import { styles as horizon } from './broken-picture.styles.js';
import { TinImpressionEvent } from './impression.events.js';
import { styles as newStories } from './new-stories.styles.js';
import { newStoriesTemplate } from './new-stories.template.js';
import { shownStory } from './shown-story.js';

/** How a widget of stories is looked after. */
export interface Care {
  readonly feed: FeedController;
  readonly extras: Extras;
  /** The zone its times are shown in, now. */
  readonly zone: () => string;
  /** Its words, now. */
  readonly spoken: () => Spoken<TimeWords> | undefined;
  /** Of a list: what lets its rows stand. */
  readonly kept?: KeptGroups;
}

/** Draws the stories that waited and takes the reader to the first of them. */
async function showNewer(host: LitElement, feed: FeedController): Promise<void> {
  feed.showNewer();
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>('[part~="link"]')?.focus({ preventScroll: true });
}

/**
 * Everything that readers need of a widget only once its stories stand there: it answers to clicks, draws something in the
 * place of broken pictures, keeps its times true, lets go what height it does not need, says what comes into it, and tells
 * the page what was seen.
 */
export function awaken(host: LitElement & FeedHost, { feed, extras, zone, spoken, kept }: Care): void {
  const acts = articleActs(host, feed);
  const news = { 'new-stories': () => void showNewer(host, feed) };
  new DelegateController(host, { ...acts, click: { ...acts['click'], ...news } });
  extras.adopt([...awake, ...horizon, ...newStories]);
  markBrokenPictures(host.renderRoot);
  keepTimes(host, zone, spoken, kept?.drawn());
  new ReserveController(host, feed);
  feed.newer = new NewerFeed(host, feed);
  new Announcer(host);
  new TitleNotes(host, () => feed.known);
  new ClaimKeeper(host, feed);
  const seen = new Impressions(
    host,
    (card) => void host.dispatchEvent(new TinImpressionEvent(shownStory(host, card, feed.articles).shown)),
    kept?.drawn(),
  );
  new Debugging(host, feed, seen);
}

/** What draws the rest of a list, lets its rows stand, and offers what is newer. */
export interface AwakeRows {
  readonly slices: Pick<SliceController, 'take'>;
  readonly keptGroups?: KeptGroups;
  readonly newStoriesTemplate?: typeof newStoriesTemplate;
}

/** The same for a list. @param first Rows that are drawn already. */
export function awakenRows(host: LitElement & FeedHost, care: Care, first: number): AwakeRows {
  const keptGroups = new KeptGroups(host);
  awaken(host, { ...care, kept: keptGroups });
  return { slices: new SliceController(host, first), keptGroups, newStoriesTemplate };
}
