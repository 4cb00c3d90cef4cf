import { sql, type RawBuilder } from 'kysely';
import { identifiersFrom } from '../../database/identifier.js';
import type { Gateway } from '../../gateway.js';
import { todayOf } from '../today.js';

/** The status that a comment of each list of today has. */
export const DONE = { approved: 'published', rejected: 'rejected', removed: 'removed' } as const;

/** When a comment was decided: by the newsroom, or by the rules when its words came in. */
export const DECIDED = sql<number>`coalesce(comments.decided, comments.edited, comments.created)`;

/** Refused by the rules today: nobody has decided. Who changes words a little after midnight wrote them the day before. */
export function refusedByRules(gateway: Gateway): RawBuilder<boolean> {
  const today = todayOf(gateway);
  const since = identifiersFrom(Math.max(0, today - gateway.configuration.editMinutes * 60_000));
  return sql<boolean>`(comments.status = 'rejected' and comments.decided is null and comments.id >= ${since}
    and coalesce(comments.edited, comments.created) >= ${today})`;
}

/** Decided today as a list has it. */
export function decidedToday(gateway: Gateway, list: keyof typeof DONE): RawBuilder<boolean> {
  const status = DONE[list];
  const byNewsroom = sql<boolean>`(comments.status = ${status} and comments.decided >= ${todayOf(gateway)})`;
  return list === 'rejected' ? sql<boolean>`(${byNewsroom} or ${refusedByRules(gateway)})` : byNewsroom;
}
