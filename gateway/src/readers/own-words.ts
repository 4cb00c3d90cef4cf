import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Queries } from '../database/database.js';
import type { Tables } from '../database/schema.js';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { iso } from '../threads/policy.js';
import { changed, lockThread } from '../threads/threads.js';
import { theComment, type Comment } from '../comments/comment.js';
import { setStatus } from '../comments/status.js';
import type { Reader } from './reader.js';

/** All that a reader has written, of whatever status. @throws Problem for who is nobody. */
function ownComments(queries: Queries, { device, member }: Reader): Promise<Comment[]> {
  if (device === undefined && !member) throw new Problem('token-missing');
  const own = (eb: ExpressionBuilder<Tables, 'comments'>): Expression<SqlBool> =>
    eb.or([
      ...(device === undefined ? [] : [eb('device', '=', device)]),
      ...(member ? [eb('member', '=', member.subject)] : []),
    ]);
  return queries.selectFrom('comments').selectAll().where(own).orderBy('id').execute();
}

const votersOf = ({ device, member }: Reader): string[] => [
  ...(device === undefined ? [] : [`device:${device}`]),
  ...(member ? [`member:${member.subject}`] : []),
];

/** All that the gateway holds of a reader, for that reader alone. */
export async function exportOf({ database: { read } }: Gateway, reader: Reader): Promise<object> {
  const comments = await ownComments(read, reader);
  const ids = comments.map(({ id }) => id);
  const [contacts, revisions, threads, votes, reports] = await Promise.all([
    read
      .selectFrom('contacts')
      .selectAll()
      .where('comment', 'in', [...ids, ''])
      .execute(),
    read
      .selectFrom('revisions')
      .selectAll()
      .where('comment', 'in', [...ids, ''])
      .orderBy('number')
      .execute(),
    read
      .selectFrom('threads')
      .select(['id', 'key'])
      .where('id', 'in', [...new Set(comments.map(({ thread }) => thread)), ''])
      .execute(),
    read
      .selectFrom('votes')
      .selectAll()
      .where('voter', 'in', [...votersOf(reader), ''])
      .execute(),
    read
      .selectFrom('reports')
      .selectAll()
      .where('device', '=', reader.device ?? '')
      .execute(),
  ]);
  return {
    comments: comments.map((comment) => {
      const beside = contacts.find((contact) => contact.comment === comment.id);
      return {
        id: comment.id,
        thread: threads.find(({ id }) => id === comment.thread)?.key ?? '',
        name: comment.author_name,
        text: comment.text,
        status: comment.status,
        created: iso(comment.created),
        revisions: revisions
          .filter((revision) => revision.comment === comment.id)
          .map(({ number, text, by, created }) => ({ number, text, by, created: iso(created) })),
        ...(beside?.email && { email: beside.email }),
        ...(beside?.phone && { phone: beside.phone }),
        ...(beside?.terms && { terms: iso(beside.terms) }),
      };
    }),
    votes: votes.map(({ comment, value, created }) => ({ comment, value, created: iso(created) })),
    reports: reports.map(({ id, comment, reason, text, created }) => ({
      receipt: id,
      comment,
      reason,
      text: text ?? '',
      created: iso(created),
    })),
  };
}

/** Erases what a reader wrote and left: names, words, what stood beside them. Places with replies stay, empty. */
export async function eraseOf({ database, now }: Gateway, reader: Reader): Promise<{ erased: number }> {
  const own = await ownComments(database.read, reader);
  for (const { id, thread } of own)
    await database.write(async (queries) => {
      await lockThread(queries, thread);
      const comment = await theComment(queries, id);
      await setStatus(queries, comment, 'deleted');
      await eraseComment(queries, id);
      if (comment.shown === 1) await changed(queries, thread, now(), 'removed', id);
    });
  await database.write(async (queries) => {
    if (reader.device !== undefined)
      await queries
        .updateTable('reports')
        .set({ text: null, device: null })
        .where('device', '=', reader.device)
        .execute();
    await queries
      .deleteFrom('votes')
      .where('voter', 'in', [...votersOf(reader), ''])
      .execute();
  });
  return { erased: own.length };
}

/** Takes a comment's words out of every table that has them. */
async function eraseComment(queries: Queries, id: string): Promise<void> {
  await queries
    .updateTable('comments')
    .set({
      author_name: '',
      author_url: null,
      badge: null,
      text: '',
      device: null,
      member: null,
      fingerprint: '',
      marks: null,
      reason_text: null,
    })
    .where('id', '=', id)
    .execute();
  await queries
    .updateTable('revisions')
    .set({ text: '', author_name: '' })
    .where('comment', '=', id)
    .execute();
  for (const table of ['contacts', 'addresses', 'answers', 'folded'] as const)
    await queries.deleteFrom(table).where('comment', '=', id).execute();
}
