import type { CommentStatus } from '../database/schema.js';
import type { Queries } from '../database/database.js';
import { lookFor, NOTHING_SEEN, type Seen } from '../rules/look.js';
import type { Comment } from './comment.js';
import { BANNED, SUSPECT } from './rules.js';

/** What the lists of its site make of new words of a comment. */
export async function lookAgain(queries: Queries, id: string, text: string): Promise<Seen> {
  const comment = await queries
    .selectFrom('comments')
    .innerJoin('sites', 'sites.id', 'comments.site')
    .select(['author_name', 'host'])
    .where('comments.id', '=', id)
    .executeTakeFirst();
  return comment ? lookFor(queries, comment.host, { name: comment.author_name, text }) : NOTHING_SEEN;
}

/** What becomes of a comment that its author has changed. What an editor has refused stays refused. */
export function fateOfEdit(
  { status, reason, decided }: Comment,
  { verdict }: Seen,
): { readonly status: CommentStatus; readonly reason: string | null } {
  const byRules = reason === BANNED || reason === SUSPECT;
  if (status === 'rejected' && !(byRules && decided === null)) return { status, reason };
  if (verdict === 'rejected') return { status: 'rejected', reason: BANNED };
  if (verdict === 'held') return { status: 'pending', reason: BANNED };
  if (verdict === 'suspect') return { status: 'pending', reason: SUSPECT };
  return { status: 'pending', reason: status === 'pending' && !byRules ? reason : 'edited' };
}
