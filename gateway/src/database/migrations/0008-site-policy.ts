import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

const columns = (number: string): readonly string[] => [
  `closes_after_days ${number}`,
  'hours text',
  `depth ${number} not null default 3`,
  `min_length ${number} not null default 1`,
  `max_length ${number} not null default 3000`,
  "links text not null default 'hold'",
  "votes text not null default 'up'",
  'notice text',
];

/** What threads of a site begin with. */
export const sitePolicy: Migration = {
  name: '0008-site-policy',
  async up(queries, kind) {
    const number = kind === 'postgres' ? 'bigint' : 'integer';
    for (const column of columns(number))
      await sql.raw(`alter table sites add column ${column}`).execute(queries);
  },
};
