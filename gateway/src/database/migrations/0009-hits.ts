import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

const statements = (id: string, number: string): readonly string[] => [
  'drop table hits',
  `create table hits (scope ${id} not null, number ${number} not null, at ${number} not null, primary key (scope, number))`,
  'create index hits_at on hits (at)',
];

/** Counted acts have numbers: whether one too many was done is seen in one row, however many are allowed. */
export const hits: Migration = {
  name: '0009-hits',
  async up(queries, kind) {
    const id = kind === 'postgres' ? 'text collate "C"' : 'text';
    const number = kind === 'postgres' ? 'bigint' : 'integer';
    for (const statement of statements(id, number)) await sql.raw(statement).execute(queries);
  },
};
