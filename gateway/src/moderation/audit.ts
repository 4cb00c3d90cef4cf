import type { Queries } from '../database/database.js';
import { newIdentifier } from '../database/identifier.js';
import type { Act, Actor } from './actor.js';

export interface Target {
  readonly site?: string;
  readonly thread?: string;
  readonly comment?: string;
}

/** Writes down who did what, in the transaction that does it. `detail` holds no words of a reader. */
export const record = (
  queries: Queries,
  { name, role, id }: Actor,
  act: Act,
  { site, thread, comment }: Target,
  now: number,
  detail?: object,
): Promise<unknown> =>
  queries
    .insertInto('audit')
    .values({
      id: newIdentifier(now),
      at: now,
      actor: name,
      role,
      act,
      site: site ?? null,
      thread: thread ?? null,
      comment: comment ?? null,
      person: id ?? null,
      detail: detail ? JSON.stringify(detail) : null,
    })
    .execute();
