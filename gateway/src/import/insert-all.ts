import type { Insertable } from 'kysely';
import type { Queries } from '../database/database.js';
import type { Tables } from '../database/schema.js';

/** Rows of one statement: many, and always as many, so that the database knows the statement already. */
const AT_ONCE = 100;

/** Inserts rows of one shape. */
export async function insertAll<Table extends keyof Tables & string>(
  queries: Queries,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  let from = 0;
  for (; from + AT_ONCE <= rows.length; from += AT_ONCE)
    await queries
      .insertInto(table)
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
  for (const row of rows.slice(from)) await queries.insertInto(table).values(row).execute();
}
