import type { SelectQueryBuilder } from 'kysely';
import type { Queries } from './database.js';
import type { Tables } from './schema.js';
import { DirectAdapter } from './sqlite-driver.js';

/**
 * Holds the rows of a question until the transaction ends: who wants to hold them too, on whatever instance, waits, and
 * then sees them as they were left. On SQLite whoever is in a transaction of `write` holds the whole file already.
 */
export const held = <Table extends keyof Tables, Row>(
  queries: Queries,
  query: SelectQueryBuilder<Tables, Table, Row>,
): SelectQueryBuilder<Tables, Table, Row> =>
  queries.getExecutor().adapter instanceof DirectAdapter ? query : query.forNoKeyUpdate();
