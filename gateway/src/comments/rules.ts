import type { CommentStatus } from '../database/schema.js';
import { Problem } from '../http/problem.js';
import type { Reason } from '../moderation/reasons.js';
import { hoursOf, standing } from '../threads/policy.js';
import type { Place } from '../threads/threads.js';
import type { Draft } from './draft.js';
import type { Verdict } from './judge.js';
import { hasLink } from './markup.js';
import type { Seen } from '../rules/look.js';
import { TRAP } from './view.js';

/** Why a comment with a listed word is refused or waits: the same word as an editor's. */
export const BANNED = 'banned-word' satisfies Reason;
/** Why a comment waits that an editor should look at. */
export const SUSPECT = 'suspect-word';
/** Why the first comment of an author waits where the site has it so. */
export const FIRST = 'first-comment';

/** Milliseconds within which no person writes and sends a comment. */
const SHORTEST = 2000;

/** @throws Problem where the thread takes no comments now. */
export function checkStanding(place: Place, now: number): void {
  const state = standing(place, now);
  if (state === 'closed' || state === 'hidden') throw new Problem('thread-closed');
  const hours = hoursOf(place.thread.hours);
  if (state === 'outside-hours' && hours)
    throw new Problem('thread-outside-hours', { from: hours.from, to: hours.to, zone: hours.zone });
}

/** What is known of a comment beside its words. */
export interface Judged {
  readonly verdict: Verdict;
  /** By the lists of words. */
  readonly seen: Seen;
  /** Its author has no published comment yet, and the site has the first one wait. */
  readonly isFirst: boolean;
}

/**
 * What becomes of a comment that breaks no rule. Nothing here publishes what a thread holds back: rules and judges can
 * only be stricter than it.
 * @throws Problem `links-refused`.
 */
export function fate(
  draft: Draft,
  { thread }: Place,
  { verdict, seen, isFirst }: Judged,
): { readonly status: CommentStatus; readonly reason: string | null } {
  const linked = thread.links !== 'allow' && hasLink(draft.text);
  if (linked && thread.links === 'refuse') throw new Problem('links-refused', { field: 'text' });
  if (draft.trapped) return { status: 'rejected', reason: TRAP };
  if (seen.verdict === 'rejected') return { status: 'rejected', reason: BANNED };
  if (verdict.verdict === 'reject') return { status: 'rejected', reason: verdict.reason ?? 'judge' };
  if (seen.verdict === 'held') return { status: 'pending', reason: BANNED };
  if (verdict.verdict === 'hold') return { status: 'pending', reason: verdict.reason ?? 'judge' };
  if (draft.elapsed !== undefined && draft.elapsed < SHORTEST)
    return { status: 'pending', reason: 'too-fast' };
  if (linked) return { status: 'pending', reason: 'links' };
  if (seen.verdict === 'suspect') return { status: 'pending', reason: SUSPECT };
  if (isFirst && thread.state === 'open') return { status: 'pending', reason: FIRST };
  return { status: thread.state === 'open' ? 'published' : 'pending', reason: null };
}
