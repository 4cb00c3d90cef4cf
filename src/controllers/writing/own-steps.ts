import type { CommentDraft, Sent } from '../../feeds/comments/back-end.js';
import type { Comment } from '../../model/comment.js';
import type { OwnComment, WrittenDraft } from '../../model/own-comment.js';

/*
 * How a comment goes from its author to its readers, step by step, without a clock, a network or a page.
 */

/** Milliseconds of the first pause, and of the longest. */
const PAUSE = 2_000;
const LONGEST = 300_000;
/** For how long the same key is sure to give the same comment: docs/contracts/comments.md says a day. */
const KEY_LIFE = 23 * 3_600_000;

/** Given to be sent. */
export const queued = (draft: WrittenDraft, now: number): OwnComment => ({
  ...draft,
  text: draft.text.normalize('NFC').trim(),
  name: draft.name.normalize('NFC').trim(),
  changed: now,
  since: now,
  elapsed: now - draft.began,
  state: 'queued',
  tries: 0,
  sent: 0,
  next: 0,
});

/** What goes over the wire: the same for every try. */
export const draftOf = ({ parent, name, text, email, phone, terms, elapsed }: OwnComment): CommentDraft => ({
  ...(parent && { parent }),
  name,
  text,
  ...(email && { email }),
  ...(phone && { phone }),
  ...(terms && { terms }),
  elapsed,
});

/** On its way. It says so before it leaves: a page that dies meanwhile is found out. */
export const departed = (own: OwnComment, now: number): OwnComment => ({
  ...own,
  state: 'sending',
  since: now,
  tries: own.tries + 1,
  sent: own.sent || now,
});

/** Sent, and nobody knows whether it came: sent again where a key makes that harmless, else left to the reader. */
export function lost(own: OwnComment, now: number, keyed: boolean, random: number): OwnComment {
  const isHarmless = keyed && now - own.sent < KEY_LIFE;
  const pause = random * Math.min(LONGEST, PAUSE * 2 ** Math.min(own.tries, 10));
  return {
    ...own,
    state: isHarmless ? 'queued' : 'unclear',
    since: now,
    doubtful: true,
    next: isHarmless ? now + pause : 0,
  };
}

const STATES = {
  published: 'published',
  pending: 'pending',
  rejected: 'refused',
  removed: 'refused',
} as const;

/** What became of it, as the back end says; undefined where its author took it back. */
export function seen(own: OwnComment, comment: Comment, now: number): OwnComment | undefined {
  const { id, status, revision, editableUntil, reason, reasonText, text } = comment;
  if (status === 'deleted') return undefined;
  const state = STATES[status];
  const { problem: _, detail: __, email, phone, terms, ...rest } = own;
  return {
    ...rest,
    // Kept no longer than it may be needed again.
    ...(state === 'refused' && { ...(email && { email }), ...(phone && { phone }), ...(terms && { terms }) }),
    text: text || own.text,
    state,
    since: state === own.state ? own.since : now,
    id,
    revision,
    ...(editableUntil && { editableUntil }),
    ...(state === 'refused' && reason && { problem: reason }),
    ...(state === 'refused' && reasonText && { detail: reasonText }),
  };
}

/** What an answer makes of it. @param random 0 to 1, so that not all readers come back in one moment. */
export function answered(
  own: OwnComment,
  answer: Sent,
  { now, keyed, random }: { readonly now: number; readonly keyed: boolean; readonly random: number },
): OwnComment | undefined {
  switch (answer.kind) {
    case 'done':
      return seen(own, answer.value, now);
    case 'refused': {
      const { name, detail, field } = answer.problem;
      // Its own earlier try, whose answer was lost.
      if (own.doubtful && name === 'duplicate') return { ...own, state: 'pending', since: now };
      return { ...own, state: 'refused', since: now, problem: name, detail, ...(field && { field }) };
    }
    case 'later':
      return {
        ...own,
        state: 'queued',
        since: now,
        next: now + Math.max(1, answer.seconds) * 1000 * (1 + random / 4),
      };
    case 'unclear':
      return lost(own, now, keyed, random);
  }
}

/** What is known of it, as a comment: enough to change it or take it back. */
export const asComment = ({ id = '', parent, name, text, since, revision = 1 }: OwnComment): Comment => ({
  id,
  ...(parent && { parent }),
  root: parent || id,
  depth: parent ? 1 : 0,
  author: { name },
  text,
  status: 'published',
  created: new Date(since).toISOString(),
  revision,
  score: 0,
  replyCount: 0,
});

/** The words of a comment that was not taken, as a draft under another key. */
export const draftAgain = (
  { site, thread, parent, text, name, email, phone, terms, began }: OwnComment,
  key: string,
  now: number,
): WrittenDraft => ({
  ...{ site, thread, parent, text, name, began, changed: now, key },
  ...(email && { email }),
  ...(phone && { phone }),
  ...(terms && { terms }),
});
