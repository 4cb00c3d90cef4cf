import type { Comment } from '../comments/comment.js';
import { checkLength } from '../comments/draft.js';
import { keepSearched } from '../comments/searched.js';
import { count, settle } from '../comments/status.js';
import { cleanText } from '../comments/text.js';
import { newIdentifier } from '../database/identifier.js';
import { Problem } from '../http/problem.js';
import { changed, type Thread } from '../threads/threads.js';
import type { Doing } from './deeds.js';

/** Answers a published comment in the name of the newsroom, also where the thread is closed. @returns The reply. */
export async function replyAsStaff(
  { queries, actor, now }: Doing,
  parent: Comment,
  thread: Thread,
  raw: string,
): Promise<Comment> {
  const text = cleanText(raw, 'text');
  checkLength(text, { ...thread, min_length: 1 });
  if (parent.status !== 'published') throw new Problem('parent-not-published', { field: 'parent' });
  if (parent.depth >= thread.depth) throw new Problem('too-deep', { field: 'parent', depth: thread.depth });
  const id = newIdentifier(now);
  const reply = await queries
    .insertInto('comments')
    .values({
      ...{ id, site: parent.site, thread: parent.thread, parent: parent.id, root: parent.root },
      ...{ depth: parent.depth + 1, author_name: actor.name, author_url: null, badge: 'staff' },
      ...{ device: null, member: null, text, language: null, status: 'published', reason: null },
      ...{ reason_text: null, created: now, edited: null, edited_by: null, picked: null },
      ...{ pick_note: null, shown: 0, fingerprint: '' },
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await queries
    .insertInto('revisions')
    .values({ comment: id, number: 1, text, author_name: actor.name, by: 'newsroom', created: now })
    .execute();
  await keepSearched(queries, reply);
  await count(queries, reply, 1, { pending: 0 });
  await settle(queries, reply);
  await changed(queries, parent.thread, now, 'published', id);
  return reply;
}
