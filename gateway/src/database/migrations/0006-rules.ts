import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

const statements = (id: string, number: string): readonly string[] => [
  `create table word_lists (
    id ${id} primary key,
    site ${id} references sites (id),
    name text not null,
    kind text not null,
    outcome text not null,
    whole ${number} not null,
    marks text not null,
    words text not null,
    revision ${number} not null default 1,
    created ${number} not null,
    updated ${number} not null)`,
  "alter table sites add column first_comments text not null default 'as-thread'",
];

/** Listed words, and what becomes of the first comment of an author. */
export const rules: Migration = {
  name: '0006-rules',
  async up(queries, kind) {
    const id = kind === 'postgres' ? 'text collate "C"' : 'text';
    const number = kind === 'postgres' ? 'bigint' : 'integer';
    for (const statement of statements(id, number)) await sql.raw(statement).execute(queries);
  },
};
