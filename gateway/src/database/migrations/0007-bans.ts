import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

const statements = (id: string, number: string): readonly string[] => [
  `create table bans (
    id ${id} primary key,
    kind text not null,
    value ${id} not null,
    site ${id} references sites (id),
    label text not null,
    note text,
    comment ${id},
    actor text not null,
    created ${number} not null,
    until ${number},
    lifted ${number},
    lifted_by text)`,
  'create index bans_value on bans (value) where lifted is null',
];

/** Who may not write, and until when. */
export const bans: Migration = {
  name: '0007-bans',
  async up(queries, kind) {
    const id = kind === 'postgres' ? 'text collate "C"' : 'text';
    const number = kind === 'postgres' ? 'bigint' : 'integer';
    for (const statement of statements(id, number)) await sql.raw(statement).execute(queries);
  },
};
