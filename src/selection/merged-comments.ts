import type { Comment } from '../model/comment.js';

const isSame = (one: Comment, other: Comment): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/**
 * Comments that are known with others that came: a later version takes the place of an earlier one, so that nothing moves, and
 * what is new stands behind all the others, or before them.
 */
export function mergedComments(
  known: readonly Comment[],
  more: readonly Comment[],
  where: 'start' | 'end' = 'end',
): readonly Comment[] {
  const fresh = new Map(more.map((comment) => [comment.id, comment]));
  const kept = known.map((comment) => {
    const newer = fresh.get(comment.id);
    fresh.delete(comment.id);
    return newer && !isSame(comment, newer) ? newer : comment;
  });
  const added = [...fresh.values()];
  if (!added.length && kept.every((comment, place) => comment === known[place])) return known;
  return where === 'start' ? [...added, ...kept] : [...kept, ...added];
}

/** The same, with one taken away by the newsroom: its place stays for its replies, its words go. */
export const withoutWords = (known: readonly Comment[], id: string): readonly Comment[] =>
  known.map((comment) => {
    if (comment.id !== id) return comment;
    const { author, pick, ...rest } = comment;
    void [author, pick];
    return { ...rest, text: '', status: 'removed' };
  });
