import { followPermalinks } from '../../controllers/thread-permalinks.js';
import { ThreadNewsWatch, waitingComments } from '../../controllers/thread-news.js';
import { keepTimes } from '../../controllers/time-keeper.js';
import type { Searched } from '../../controllers/word-times.js';
import type { TimeWords } from '../../locales/time.words.js';
import type { Spoken } from '../../locales/words.js';
import type { Comment } from '../../model/comment.js';
import type { TinCommentThread } from './comment-thread.js';

/** How a thread is looked after once it stands there. */
export interface Care {
  readonly zone: () => string;
  readonly spoken: () => Spoken<TimeWords> | undefined;
  /** Takes the reader to a comment that is at hand. */
  readonly focus: (id: string) => Promise<boolean>;
  /** What was drawn since it was asked last, else everything. */
  readonly drawn: Searched;
}

/** Keeps its times true, learns of new comments, and goes to the comment that the page's address names. */
export function settle(thread: TinCommentThread, { zone, spoken, focus, drawn }: Care): void {
  keepTimes(thread, zone, spoken, drawn);
  // What a server drew is new enough: whoever wakes it watches it from when it is old.
  if (!thread.dataset['tinFetched']) new ThreadNewsWatch(thread, thread.controller);
  followPermalinks(thread, thread.controller, focus);
  if (hasMarks()) void showMarks(thread);
}

/** Whether this reader has ever voted or hidden an author here. */
function hasMarks(): boolean {
  try {
    return Object.keys(localStorage).some((name) => /^tinbox\.(hidden|votes)/.test(name));
  } catch {
    return false;
  }
}

async function showMarks(thread: TinCommentThread): Promise<void> {
  try {
    const { DeviceMarks } = await import('../../controllers/writing/device-marks.js');
    new DeviceMarks(thread, thread.controller, thread.src);
  } catch {
    // Out of reach: the thread is read as everyone else reads it.
  }
}

/** Puts what is new into the thread. @returns The first of it. */
export const showNews = ({ controller }: TinCommentThread): Promise<Comment | undefined> =>
  waitingComments(controller);
