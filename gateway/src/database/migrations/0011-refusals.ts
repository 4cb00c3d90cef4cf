import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

/** How often rules have refused, counted where nothing else is kept of what was refused. */
export const refusals: Migration = {
  name: '0011-refusals',
  async up(queries, kind) {
    const id = kind === 'postgres' ? 'text collate "C"' : 'text';
    const number = kind === 'postgres' ? 'bigint' : 'integer';
    await sql
      .raw(
        `create table refusals (
          host ${id} not null,
          at ${number} not null,
          reason ${id} not null,
          times ${number} not null,
          primary key (host, at, reason))`,
      )
      .execute(queries);
  },
};
