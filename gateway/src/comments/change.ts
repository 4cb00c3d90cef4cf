import type { Queries } from '../database/database.js';
import { tell } from '../desk/tell.js';
import { refuseBanned } from '../bans/banned.js';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { isAuthor, type Reader } from '../readers/reader.js';
import { stored } from '../rules/look.js';
import { changed, lockThread, type Thread } from '../threads/threads.js';
import { theComment, type Comment } from './comment.js';
import { checkLength } from './draft.js';
import { hasLink } from './markup.js';
import { fateOfEdit, lookAgain } from './look-again.js';
import { keepSearched } from './searched.js';
import { setStatus } from './status.js';
import { cleanText } from './text.js';
import { ownView } from './view.js';

/** The version of a comment that a reader has seen, for `ETag` and `If-Match`. */
export const tagOf = ({ revision }: Pick<Comment, 'revision'>): string => `"${revision}"`;

/** A comment that its author may change now, with its thread held. @throws Problem. */
async function ownComment(
  queries: Queries,
  { configuration: { editMinutes }, now }: Gateway,
  id: string,
  reader: Reader,
): Promise<{ comment: Comment; thread: Thread }> {
  if (reader.device === undefined && !reader.member) throw new Problem('token-missing');
  const found = await theComment(queries, id);
  const thread = await lockThread(queries, found.thread);
  const comment = await theComment(queries, id);
  if (!isAuthor(comment, reader)) throw new Problem('not-the-author');
  if (comment.status === 'deleted' || comment.status === 'removed') throw new Problem('comment-unknown');
  if (now() > comment.created + editMinutes * 60_000)
    throw new Problem('window-passed', { minutes: editMinutes });
  return { comment, thread };
}

function checkMatch(comment: Comment, match: string): void {
  const tags = match.split(',').map((tag) => tag.trim());
  if (!tags.includes('*') && !tags.includes(tagOf(comment)))
    throw new Problem('comment-stale', { revision: comment.revision }, { ETag: tagOf(comment) });
}

/**
 * Gives a comment other words. A published one returns to the queue, whatever its thread: an editor has not read these.
 * @param match `If-Match`: the version that the author has seen.
 */
export async function editComment(
  gateway: Gateway,
  id: string,
  raw: string,
  match: string | undefined,
  reader: Reader,
): Promise<{ readonly body: object; readonly tag: string }> {
  const { database, now, configuration } = gateway;
  const text = cleanText(raw, 'text');
  const seen = await lookAgain(database.read, id, text);
  return database.write(async (queries) => {
    const { comment, thread } = await ownComment(queries, gateway, id, reader);
    if (match === undefined) throw new Problem('if-match-missing');
    checkMatch(comment, match);
    await refuseBanned(
      queries,
      comment.site,
      { ...comment, name: comment.author_name, address: null },
      now(),
    );
    checkLength(text, thread);
    if (thread.links === 'refuse' && hasLink(text)) throw new Problem('links-refused', { field: 'text' });
    await revise(queries, comment, { text, marks: stored(seen.marks) }, 'author', now());
    const fate = fateOfEdit(comment, seen);
    if (fate.status !== comment.status || fate.reason !== comment.reason)
      await setStatus(queries, comment, fate.status, { reason: fate.reason });
    if (comment.status === 'published') await changed(queries, thread.id, now(), 'removed', id);
    const isNew = fate.status === 'pending' && comment.status !== 'pending';
    if (isNew) await queries.updateTable('comments').set({ queued: now() }).where('id', '=', id).execute();
    if (fate.status !== comment.status || fate.status === 'pending')
      await tell(queries, isNew ? 'waiting' : 'changed', id, now());
    const edited = await theComment(queries, id);
    return { body: ownView(edited, thread, configuration), tag: tagOf(edited) };
  });
}

/** Writes a new version beside the old ones. */
export async function revise(
  queries: Queries,
  comment: Comment,
  { text, marks }: Pick<Comment, 'text' | 'marks'>,
  by: 'author' | 'newsroom',
  now: number,
): Promise<void> {
  const revision = comment.revision + 1;
  const { author_name } = comment;
  await queries
    .insertInto('revisions')
    .values({ comment: comment.id, number: revision, text, author_name, by, created: now })
    .execute();
  await queries
    .updateTable('comments')
    .set({ text, marks, revision, edited: now, edited_by: by })
    .where('id', '=', comment.id)
    .execute();
  await keepSearched(queries, { id: comment.id, author_name, text });
}

/** Takes a comment back. Its replies keep their places. */
export async function deleteComment(
  gateway: Gateway,
  id: string,
  match: string | undefined,
  reader: Reader,
): Promise<void> {
  const { database, now } = gateway;
  await database.write(async (queries) => {
    const { comment, thread } = await ownComment(queries, gateway, id, reader);
    if (match !== undefined) checkMatch(comment, match);
    await setStatus(queries, comment, 'deleted');
    if (comment.shown === 1) await changed(queries, thread.id, now(), 'removed', id);
    await tell(queries, 'changed', id, now());
  });
}
