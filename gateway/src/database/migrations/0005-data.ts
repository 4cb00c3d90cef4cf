import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

const statements = (id: string, number: string): readonly string[] => [
  `create table imported (
    source ${id} not null,
    theirs ${id} not null,
    comment ${id} not null references comments (id),
    primary key (source, theirs))`,
  `create table imports (
    id ${id} primary key,
    file text not null,
    options text not null,
    state text not null,
    phase text not null,
    done ${number} not null,
    total ${number} not null,
    report text,
    actor text not null,
    created ${number} not null,
    updated ${number} not null)`,
  `create table alerts (condition ${id} primary key, sent ${number} not null)`,
  'create index comments_thread on comments (thread, id)',
  'create index contacts_email on contacts (email) where email is not null',
  'create index contacts_phone on contacts (phone) where phone is not null',
];

/** What has come from files, and when whom was alerted. */
export const data: Migration = {
  name: '0005-data',
  async up(queries, kind) {
    const id = kind === 'postgres' ? 'text collate "C"' : 'text';
    const number = kind === 'postgres' ? 'bigint' : 'integer';
    for (const statement of statements(id, number)) await sql.raw(statement).execute(queries);
  },
};
