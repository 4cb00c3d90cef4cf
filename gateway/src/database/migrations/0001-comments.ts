import { sql } from 'kysely';
import type { Kind, Migration } from '../migrate.js';

/** Texts are compared byte by byte: identifiers are in the order of time then, in every locale of the server. */
const types = (kind: Kind): Readonly<Record<string, string>> => ({
  id: kind === 'postgres' ? 'text collate "C"' : 'text',
  number: kind === 'postgres' ? 'bigint' : 'integer',
});

const tables = ({ id, number }: Readonly<Record<string, string>>): readonly string[] => [
  `create table settings (key ${id} primary key, value text not null)`,
  `create table sites (
    id ${id} primary key,
    host ${id} not null unique,
    language text not null,
    state text not null,
    email text not null,
    phone text not null,
    terms text not null,
    terms_url text,
    retention_days ${number} not null,
    created ${number} not null)`,
  `create table threads (
    id ${id} primary key,
    site ${id} not null references sites (id),
    key ${id} not null,
    url text,
    title text,
    state text not null,
    closes ${number},
    hours text,
    depth ${number} not null,
    min_length ${number} not null,
    max_length ${number} not null,
    links text not null,
    votes text not null,
    language text,
    notice text,
    total ${number} not null default 0,
    roots ${number} not null default 0,
    pending ${number} not null default 0,
    version ${number} not null default 0,
    created ${number} not null,
    unique (site, key))`,
  `create table aliases (
    site ${id} not null references sites (id),
    alias ${id} not null,
    thread ${id} not null references threads (id),
    primary key (site, alias))`,
  `create table comments (
    id ${id} primary key,
    site ${id} not null references sites (id),
    thread ${id} not null references threads (id),
    parent ${id} references comments (id),
    root ${id} not null,
    depth ${number} not null,
    author_name text not null,
    author_url text,
    badge text,
    device ${id},
    member ${id},
    text text not null,
    language text,
    status text not null,
    reason text,
    reason_text text,
    revision ${number} not null default 1,
    created ${number} not null,
    edited ${number},
    edited_by text,
    picked ${number},
    pick_note text,
    score ${number} not null default 0,
    replies ${number} not null default 0,
    descendants ${number} not null default 0,
    shown ${number} not null,
    fingerprint ${id} not null)`,
  // By moment and not by identifier alone: the planner would take the primary key for that order, and read the whole
  // table for the newest of an old thread.
  'create index comments_roots on comments (thread, created, id) where parent is null and shown = 1',
  'create index comments_best on comments (thread, score, created, id) where parent is null and shown = 1',
  'create index comments_replies on comments (root, created, id) where parent is not null and shown = 1',
  'create index comments_children on comments (parent) where parent is not null',
  "create index comments_latest on comments (site, created, id) where status = 'published'",
  "create index comments_newest on comments (thread, created, id) where status = 'published'",
  "create index comments_queue on comments (site, created, id) where status = 'pending'",
  'create index comments_device on comments (device) where device is not null',
  'create index comments_member on comments (site, member) where member is not null',
  'create index comments_fingerprint on comments (thread, fingerprint, created)',
  `create table revisions (
    comment ${id} not null references comments (id),
    number ${number} not null,
    text text not null,
    author_name text not null,
    by text not null,
    created ${number} not null,
    primary key (comment, number))`,
  `create table contacts (
    comment ${id} primary key references comments (id),
    email text,
    phone text,
    terms ${number},
    expires ${number} not null)`,
  'create index contacts_expires on contacts (expires)',
  `create table addresses (
    comment ${id} primary key references comments (id),
    hash ${id} not null,
    expires ${number} not null)`,
  'create index addresses_expires on addresses (expires)',
  `create table votes (
    comment ${id} not null references comments (id),
    voter ${id} not null,
    value ${number} not null,
    created ${number} not null,
    primary key (comment, voter))`,
  'create index votes_voter on votes (voter)',
  `create table reports (
    id ${id} primary key,
    comment ${id} not null references comments (id),
    reason text not null,
    text text,
    device ${id},
    status text not null,
    decision text,
    created ${number} not null,
    decided ${number})`,
  'create index reports_comment on reports (comment)',
  'create index reports_status on reports (status, id)',
  `create table events (
    thread ${id} not null references threads (id),
    number ${number} not null,
    kind text not null,
    comment ${id},
    created ${number} not null,
    primary key (thread, number))`,
  'create index events_created on events (created)',
  `create table hits (scope ${id} not null, at ${number} not null)`,
  'create index hits_scope on hits (scope, at)',
  'create index hits_at on hits (at)',
  `create table answers (
    key ${id} primary key,
    request ${id} not null,
    status ${number} not null,
    body text not null,
    comment ${id},
    device ${id},
    created ${number} not null)`,
  'create index answers_created on answers (created)',
  'create index answers_comment on answers (comment)',
  `create table audit (
    id ${id} primary key,
    at ${number} not null,
    actor text not null,
    role text not null,
    act text not null,
    site ${id},
    thread ${id},
    comment ${id},
    detail text)`,
  'create index audit_thread on audit (thread, id)',
  'create index audit_comment on audit (comment, id)',
];

/** The log can only grow, whoever asks. */
const guards: Readonly<Record<Kind, readonly string[]>> = {
  sqlite: ['update', 'delete'].map(
    (act) =>
      `create trigger audit_no_${act} before ${act} on audit begin select raise(abort, 'The audit log only grows.'); end`,
  ),
  postgres: [
    `create function tinbox_audit_only_grows() returns trigger language plpgsql as
      $$ begin raise exception 'The audit log only grows.'; end $$`,
    `create trigger audit_only_grows before update or delete or truncate on audit
      for each statement execute function tinbox_audit_only_grows()`,
  ],
};

export const comments: Migration = {
  name: '0001-comments',
  async up(queries, kind) {
    for (const statement of [...tables(types(kind)), ...guards[kind]])
      await sql.raw(statement).execute(queries);
  },
};
