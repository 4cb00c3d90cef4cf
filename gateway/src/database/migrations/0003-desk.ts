import { sql } from 'kysely';
import type { Kind, Migration } from '../migrate.js';

const statements = (id: string, number: string): readonly string[] => [
  `create table people (
    id ${id} primary key,
    name text not null,
    login ${id} not null unique,
    role text not null,
    password text,
    language text not null,
    site ${id},
    ended ${number},
    created ${number} not null)`,
  `create table invitations (
    hash ${id} primary key,
    person ${id},
    role text not null,
    created ${number} not null,
    expires ${number} not null)`,
  'create index invitations_person on invitations (person)',
  `create table sessions (
    hash ${id} primary key,
    id ${id} not null unique,
    person ${id} not null references people (id),
    agent text not null,
    created ${number} not null,
    seen ${number} not null,
    expires ${number} not null)`,
  'create index sessions_person on sessions (person)',
  'create index sessions_expires on sessions (expires)',
  `create table claims (
    comment ${id} primary key references comments (id),
    person ${id} not null references people (id),
    until ${number} not null)`,
  'create index claims_person on claims (person)',
  `create table desk_acts (
    id ${id} primary key,
    person ${id} not null,
    act text not null,
    former text not null,
    created ${number} not null,
    undone ${number})`,
  'create index desk_acts_created on desk_acts (created)',
  `create table desk_events (
    id ${id} primary key,
    kind text not null,
    comment ${id} not null,
    person ${id},
    created ${number} not null)`,
  'create index desk_events_created on desk_events (created)',
  `create table folded (comment ${id} primary key references comments (id), text text not null)`,
  `alter table comments add column queued ${number}`,
  `alter table comments add column decided ${number}`,
  `alter table comments add column decided_by text`,
  `alter table comments add column marks text`,
  `alter table audit add column person ${id}`,
  "create index comments_waiting on comments (coalesce(queued, created), id) where status = 'pending'",
  'create index comments_decided on comments (status, decided, id) where decided is not null',
  'create index comments_created on comments (created, id)',
  'create index addresses_hash on addresses (hash)',
  'create index audit_actor on audit (actor, id)',
];

/** `insert or replace` removes a line of SQLite without asking the guard of removals. */
const guards: Readonly<Record<Kind, readonly string[]>> = {
  sqlite: [
    `create trigger audit_no_replace before insert on audit
      when exists (select 1 from audit where id = new.id)
      begin select raise(abort, 'The audit log only grows.'); end`,
  ],
  postgres: [],
};

/** Who works at the desk, what is held and done there, and what the queue is read by. */
export const desk: Migration = {
  name: '0003-desk',
  async up(queries, kind) {
    const id = kind === 'postgres' ? 'text collate "C"' : 'text';
    const number = kind === 'postgres' ? 'bigint' : 'integer';
    for (const statement of [...statements(id, number), ...guards[kind]])
      await sql.raw(statement).execute(queries);
  },
};
