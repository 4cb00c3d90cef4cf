import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Queries } from '../database/database.js';
import type { Tables } from '../database/schema.js';
import { tell } from '../desk/tell.js';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { iso } from '../threads/policy.js';
import { changed, lockThread } from '../threads/threads.js';
import { theComment, type Comment } from '../comments/comment.js';
import { setStatus } from '../comments/status.js';
import { voterOf, type Reader } from './reader.js';

/** All that a reader has written, of whatever status. @throws Problem for who is nobody. */
function ownComments(queries: Queries, { device, member }: Reader): Promise<Comment[]> {
  if (device === undefined && !member) throw new Problem('token-missing');
  const own = (eb: ExpressionBuilder<Tables, 'comments'>): Expression<SqlBool> =>
    eb.or([
      ...(device === undefined ? [] : [eb('device', '=', device)]),
      ...(member
        ? [
            eb.and([
              eb('member', '=', member.subject),
              ...(member.site === undefined ? [] : [eb('site', '=', member.site)]),
            ]),
          ]
        : []),
    ]);
  return queries.selectFrom('comments').selectAll().where(own).orderBy('id').execute();
}

/** What reports and votes are known by. */
export interface Traces {
  readonly devices: readonly string[];
  readonly voters: readonly string[];
}

const tracesOf = ({ device, member }: Reader): Traces => ({
  devices: device === undefined ? [] : [device],
  voters: [...(device === undefined ? [] : [`device:${device}`]), ...(member ? [voterOf(member)] : [])],
});

/** All that the gateway holds of a reader, for that reader alone. */
export const exportOf = async ({ database: { read } }: Gateway, reader: Reader): Promise<object> =>
  dataOf(read, await ownComments(read, reader), tracesOf(reader));

/** All that is held beside these comments, and of who wrote them. */
export async function dataOf(
  read: Queries,
  comments: readonly Comment[],
  { devices, voters }: Traces,
): Promise<object> {
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
      .where('voter', 'in', [...voters, ''])
      .execute(),
    read
      .selectFrom('reports')
      .selectAll()
      .where('device', 'in', [...devices, ''])
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
export async function eraseOf(gateway: Gateway, reader: Reader): Promise<{ erased: number }> {
  const own = await ownComments(gateway.database.read, reader);
  await erase(gateway, own, tracesOf(reader));
  return { erased: own.length };
}

/** The same for any comments: each in a transaction of its own, so that others write meanwhile. */
export async function erase(
  { database, now }: Gateway,
  comments: readonly Comment[],
  { devices, voters }: Traces,
): Promise<void> {
  for (const { id, thread } of comments)
    await database.write(async (queries) => {
      await lockThread(queries, thread);
      const comment = await theComment(queries, id);
      await setStatus(queries, comment, 'deleted');
      await eraseComment(queries, id);
      if (comment.shown === 1) await changed(queries, thread, now(), 'removed', id);
      await tell(queries, 'changed', id, now());
    });
  await database.write(async (queries) => {
    await queries
      .updateTable('reports')
      .set({ text: null, device: null })
      .where('device', 'in', [...devices, ''])
      .execute();
    await queries
      .deleteFrom('votes')
      .where('voter', 'in', [...voters, ''])
      .execute();
  });
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
  await queries.updateTable('bans').set({ label: '', note: null }).where('comment', '=', id).execute();
  for (const table of ['contacts', 'addresses', 'answers', 'folded'] as const)
    await queries.deleteFrom(table).where('comment', '=', id).execute();
}
