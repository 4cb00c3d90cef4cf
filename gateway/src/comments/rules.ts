import type { CommentStatus } from '../database/schema.js';
import { Problem } from '../http/problem.js';
import { hoursOf, standing } from '../threads/policy.js';
import type { Place } from '../threads/threads.js';
import type { Draft } from './draft.js';
import type { Verdict } from './judge.js';
import { hasLink } from './markup.js';
import { TRAP } from './view.js';

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

/**
 * What becomes of a comment that breaks no rule. Nothing here publishes what a thread holds back: rules and judges can
 * only be stricter than it.
 * @throws Problem `links-refused`.
 */
export function fate(
  draft: Draft,
  { thread }: Place,
  verdict: Verdict,
): { readonly status: CommentStatus; readonly reason: string | null } {
  const linked = thread.links !== 'allow' && hasLink(draft.text);
  if (linked && thread.links === 'refuse') throw new Problem('links-refused', { field: 'text' });
  if (draft.trapped) return { status: 'rejected', reason: TRAP };
  if (verdict.verdict === 'reject') return { status: 'rejected', reason: verdict.reason ?? 'judge' };
  if (verdict.verdict === 'hold') return { status: 'pending', reason: verdict.reason ?? 'judge' };
  if (draft.elapsed !== undefined && draft.elapsed < SHORTEST)
    return { status: 'pending', reason: 'too-fast' };
  if (linked) return { status: 'pending', reason: 'links' };
  return { status: thread.state === 'open' ? 'published' : 'pending', reason: null };
}
