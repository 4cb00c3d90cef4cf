import type { Comment, CommentPage } from '../model/comment.js';

/**
 * Comments at hand that a later answer would hold if they were still to be seen, by their ids. What may stand in another part of
 * the thread is not among them.
 * @param sort The order of the answer.
 */
export function goneComments(
  known: readonly Comment[],
  { comments, next }: Pick<CommentPage, 'comments' | 'next'>,
  sort: string,
): readonly string[] {
  const there = new Map(comments.map((comment) => [comment.id, comment]));
  const last = comments.filter(({ parent }) => parent === undefined).at(-1);
  /** Whether the answer has all of the thread that stands before a moment, in its order. */
  const reaches = (created: string): boolean =>
    !next ||
    (!!last &&
      ((sort === 'newest' && created > last.created) || (sort === 'oldest' && created < last.created)));
  const below = new Map<string, Comment[]>();
  for (const comment of comments)
    if (comment.parent !== undefined) below.set(comment.root, [...(below.get(comment.root) ?? []), comment]);
  const isMissing = ({ created, parent, root }: Comment): boolean => {
    const top = there.get(root);
    if (parent === undefined) return reaches(created);
    if (!top) return known.some(({ id, created: began }) => id === root && reaches(began));
    const replies = below.get(root) ?? [];
    const isWhole = replies.length >= (top.descendantCount ?? Infinity);
    return isWhole || created < (replies.at(-1)?.created ?? '');
  };
  return known
    .filter((comment) => comment.status === 'published' && !there.has(comment.id) && isMissing(comment))
    .map(({ id }) => id);
}
