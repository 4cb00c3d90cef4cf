import { sql } from 'kysely';

/** What waits and should be looked at twice: the rules or a judge saw something. That it is new or was edited is no such thing. */
export const FLAGGED = sql<boolean>`(comments.marks is not null
  or (comments.reason is not null and comments.reason not in ('edited', 'first-comment')))`;
