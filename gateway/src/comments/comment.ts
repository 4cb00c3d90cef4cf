import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.js';
import { isIdentifier } from '../database/identifier.js';
import type { CommentTable } from '../database/schema.js';
import { Problem } from '../http/problem.js';

export type Comment = Selectable<CommentTable>;

export const findComment = async (queries: Queries, id: string): Promise<Comment | undefined> =>
  isIdentifier(id)
    ? queries.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;

/** @throws Problem `comment-unknown`. */
export async function theComment(queries: Queries, id: string): Promise<Comment> {
  const comment = await findComment(queries, id);
  if (!comment) throw new Problem('comment-unknown');
  return comment;
}

/** From the comment without a parent down to the parent of this one. */
export async function ancestorsOf(queries: Queries, comment: Comment): Promise<Comment[]> {
  const ancestors: Comment[] = [];
  for (let { parent } = comment; parent !== null;) {
    const above = await theComment(queries, parent);
    ancestors.unshift(above);
    parent = above.parent;
  }
  return ancestors;
}
