import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

const statements = (id: string, number: string): readonly string[] => [
  `create table origins (
    origin ${id} primary key,
    actor text not null,
    created ${number} not null)`,
  `create table site_keys (
    id ${id} primary key,
    site ${id} not null references sites (id),
    secret text not null,
    actor text not null,
    created ${number} not null,
    ends ${number})`,
  'create index site_keys_site on site_keys (site)',
];

/** Origins that the desk has added, and keys with which publishers sign readers in. */
export const origins: Migration = {
  name: '0010-origins',
  async up(queries, kind) {
    const id = kind === 'postgres' ? 'text collate "C"' : 'text';
    const number = kind === 'postgres' ? 'bigint' : 'integer';
    for (const statement of statements(id, number)) await sql.raw(statement).execute(queries);
  },
};
