import type { Insertable } from 'kysely';
import type { Queries } from '../database/database.js';
import { preparedChange } from '../database/prepared.js';
import type { AddressTable, CommentTable } from '../database/schema.js';
import type { Comment } from './comment.js';
import { keepSearched } from './searched.js';

const COLUMNS: Readonly<Record<keyof Comment, true>> = {
  id: true,
  site: true,
  thread: true,
  parent: true,
  root: true,
  depth: true,
  author_name: true,
  author_url: true,
  badge: true,
  device: true,
  member: true,
  text: true,
  language: true,
  status: true,
  reason: true,
  reason_text: true,
  revision: true,
  created: true,
  edited: true,
  edited_by: true,
  queued: true,
  decided: true,
  decided_by: true,
  picked: true,
  pick_note: true,
  score: true,
  replies: true,
  descendants: true,
  shown: true,
  fingerprint: true,
  marks: true,
};

const insert = preparedChange<Comment>((queries, row) => {
  const columns = Object.keys(COLUMNS) as (keyof Comment)[];
  const values = Object.fromEntries(columns.map((name) => [name, row[name]]));
  return queries.insertInto('comments').values(values as unknown as Insertable<CommentTable>);
});

const insertRevision = preparedChange<Pick<Comment, 'id' | 'text' | 'author_name' | 'created'>>(
  (queries, { id, text, author_name, created }) =>
    queries
      .insertInto('revisions')
      .values({ comment: id, number: 1, text, author_name, by: 'author', created }),
);

export const insertAddress = preparedChange<Insertable<AddressTable>>((queries, { comment, hash, expires }) =>
  queries.insertInto('addresses').values({ comment, hash, expires }),
);

/** Stores a comment with its first version and what is searched of it. What it changes in counts is not done here. */
export async function insertComment(queries: Queries, comment: Comment): Promise<void> {
  await insert(queries, comment);
  await insertRevision(queries, comment);
  await keepSearched(queries, comment);
}
