import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

/** The last good copy of each feed and of each fragment, and who fetches when. */
export const feeds: Migration = {
  name: '0002-feeds',
  async up(queries, kind) {
    const id = kind === 'postgres' ? 'text collate "C"' : 'text';
    const number = kind === 'postgres' ? 'bigint' : 'integer';
    const statements = [
      `create table feed_copies (
        feed ${id} not null,
        source ${id} not null,
        body text,
        etag text,
        fetched ${number},
        changed ${number},
        their_etag text,
        their_modified text,
        due ${number} not null,
        failures ${number} not null,
        failure text,
        holder text,
        held_until ${number} not null,
        primary key (feed, source))`,
      `create table fragment_copies (
        fragment ${id} not null,
        source ${id} not null,
        body text not null,
        drawn_from text not null,
        drawn ${number} not null,
        primary key (fragment, source))`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(queries);
  },
};
