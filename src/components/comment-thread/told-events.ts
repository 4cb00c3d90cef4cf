import type { OwnComment } from '../../model/own-comment.js';
import { TinCommentPendingEvent, TinCommentPublishEvent, TinCommentRefuseEvent } from './writing.events.js';

/** Tells the page what has become of a comment. */
export function tellOf(thread: HTMLElement, now: OwnComment | undefined, before: OwnComment): void {
  if (!now || now.state === before.state) return;
  const { id, parent, problem = 'other', state } = now;
  const detail = { ...(id && { id }), ...(parent && { parent }) };
  if (state === 'pending') thread.dispatchEvent(new TinCommentPendingEvent(detail));
  else if (state === 'published') thread.dispatchEvent(new TinCommentPublishEvent(detail));
  else if (state === 'refused')
    thread.dispatchEvent(new TinCommentRefuseEvent({ ...detail, reason: problem }));
}
