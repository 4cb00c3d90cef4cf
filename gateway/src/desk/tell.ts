import type { Queries } from '../database/database.js';
import type { Selectable } from 'kysely';
import type { DeskEventTable } from '../database/desk-schema.js';
import { preparedChange } from '../database/prepared.js';
import { newIdentifier } from '../database/identifier.js';
import type { LiveComment } from './api.js';

/** Tells all who sit at the desk, on whatever instance, what has happened to a comment, in the transaction in which it did. */
export const tell = (
  queries: Queries,
  kind: LiveComment['kind'],
  comment: string,
  now: number,
  person: string | null = null,
): Promise<unknown> => write(queries, { id: newIdentifier(now), kind, comment, person, created: now });

const write = preparedChange<Selectable<DeskEventTable>>((queries, { id, kind, comment, person, created }) =>
  queries.insertInto('desk_events').values({ id, kind, comment, person, created }),
);
