import type { Comment } from '../../comments/comment.js';
import type { Queries } from '../../database/database.js';
import type { CommentStatus } from '../../database/schema.js';
import { MOVES } from '../../moderation/deeds.js';
import { iso } from '../../threads/policy.js';
import type { ActName, ActRequest, Conflict, Seen } from '../api.js';
import type { Who } from '../who.js';

/** What a comment must be for each act; any status where none is named. */
const FROM: Partial<Readonly<Record<ActName, readonly CommentStatus[]>>> = {
  approve: MOVES.approve.from,
  reject: MOVES.reject.from,
  remove: MOVES.remove.from,
  restore: MOVES.restore.from,
  pick: ['published'],
  unpick: ['published'],
  reply: ['published'],
  edit: ['published', 'pending', 'rejected'],
};

/** Whether somebody was quicker, and who and what it was. */
export async function conflictOf(
  queries: Queries,
  who: Who,
  { act, evenIfClaimed }: Pick<ActRequest, 'act' | 'evenIfClaimed'>,
  comment: Comment,
  seen: Seen,
  now: number,
): Promise<Conflict | undefined> {
  const { status, reason } = comment;
  const stands = { status, ...(reason !== null && { reason }) };
  if (status === 'deleted') return { kind: 'deleted', ...stands };
  if (!(FROM[act]?.includes(status) ?? true)) return lastDecision(queries, comment);
  const isDecision = act !== 'release' && act !== 'claim';
  if (isDecision && status !== seen.status) return lastDecision(queries, comment);
  if (isDecision && comment.revision !== seen.revision) {
    const by = comment.edited_by === 'newsroom' ? await lastDecision(queries, comment) : undefined;
    return { ...by, kind: 'edited', ...stands, ...(comment.edited !== null && { at: iso(comment.edited) }) };
  }
  if (evenIfClaimed || act === 'release') return undefined;
  const claim = await queries
    .selectFrom('claims')
    .innerJoin('people', 'people.id', 'claims.person')
    .select(['people.name', 'until'])
    .where('comment', '=', comment.id)
    .where('person', '!=', who.id)
    .where('until', '>', now)
    .executeTakeFirst();
  return claim && { kind: 'claimed', ...stands, by: claim.name, until: iso(claim.until) };
}

/** Who decided last, by the audit log. */
export async function lastDecision(
  queries: Queries,
  { id, status, reason }: Pick<Comment, 'id' | 'status' | 'reason'>,
): Promise<Conflict> {
  const line = await queries
    .selectFrom('audit')
    .select(['actor', 'act', 'at'])
    .where('comment', '=', id)
    .where('act', 'not in', ['claim', 'release', 'reply'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    kind: 'decided',
    status,
    ...(reason !== null && { reason }),
    ...(line && { by: line.actor, act: line.act, at: iso(line.at) }),
  };
}
