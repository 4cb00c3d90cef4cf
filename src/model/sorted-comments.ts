import type { Comment } from './comment.js';

/** As comment systems sort those without a parent; replies keep their places below them. */
export function sortedComments(
  comments: readonly Comment[],
  sort: 'newest' | 'oldest' | 'best' | 'picks',
): readonly Comment[] {
  const later = (one: Comment, other: Comment): number =>
    one.created < other.created ? 1 : -(one.created > other.created);
  const orders: Readonly<Record<typeof sort, (one: Comment, other: Comment) => number>> = {
    newest: later,
    oldest: (one, other) => later(other, one),
    best: (one, other) => other.score - one.score || later(one, other),
    picks: (one, other) => +!!other.pick - +!!one.pick || later(one, other),
  };
  return [...comments].sort(orders[sort]);
}

/** How many of the newsroom's picks stand above a thread at the most. */
const MOST_PICKS = 4;

/** The newsroom's picks, the last one picked first. */
export const picksOf = (comments: readonly Comment[]): readonly Comment[] =>
  comments
    .filter(({ pick, status }) => pick && status === 'published')
    .sort((one, other) => (one.pick!.at < other.pick!.at ? 1 : -(one.pick!.at > other.pick!.at)))
    .slice(0, MOST_PICKS);
