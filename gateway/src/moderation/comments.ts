import { theComment, type Comment } from '../comments/comment.js';
import { tell } from '../desk/tell.js';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { lockThread } from '../threads/threads.js';
import { mustBeAllowed, type Act, type Actor } from './actor.js';
import { record } from './audit.js';
import { answerReports, move, rewrite, setPick, type Doing, type Grounds } from './deeds.js';

export type { Grounds } from './deeds.js';

/** Does one act on one comment with its thread held, and writes it down. */
async function act(
  { database, now }: Gateway,
  actor: Actor,
  name: Act,
  id: string,
  work: (doing: Doing, comment: Comment) => Promise<object | void>,
): Promise<Comment> {
  mustBeAllowed(actor, name);
  return database.write(async (queries) => {
    const { thread } = await theComment(queries, id);
    await lockThread(queries, thread);
    const comment = await theComment(queries, id);
    const at = now();
    const detail = await work({ queries, actor, now: at }, comment);
    await record(queries, actor, name, { site: comment.site, thread, comment: id }, at, detail ?? undefined);
    await tell(queries, 'decided', id, at, actor.id);
    return theComment(queries, id);
  });
}

/** Publishes a comment that waits, or one that was rejected by mistake. */
export const approve = (gateway: Gateway, actor: Actor, id: string): Promise<Comment> =>
  act(gateway, actor, 'approve', id, (doing, comment) => move(doing, comment, 'approve'));

/** Refuses a comment that waits. */
export const reject = (gateway: Gateway, actor: Actor, id: string, grounds: Grounds): Promise<Comment> =>
  act(gateway, actor, 'reject', id, (doing, comment) => move(doing, comment, 'reject', grounds));

/** Takes a published comment away; its replies keep their places. */
export const remove = (gateway: Gateway, actor: Actor, id: string, grounds: Grounds): Promise<Comment> =>
  act(gateway, actor, 'remove', id, (doing, comment) => move(doing, comment, 'remove', grounds));

/** Gives back what was removed. */
export const restore = (gateway: Gateway, actor: Actor, id: string): Promise<Comment> =>
  act(gateway, actor, 'restore', id, (doing, comment) => move(doing, comment, 'restore'));

/** Marks a comment as the newsroom's pick, with a note beside it. */
export const pick = (gateway: Gateway, actor: Actor, id: string, note = ''): Promise<Comment> =>
  act(gateway, actor, 'pick', id, (doing, comment) => setPick(doing, comment, note));

export const unpick = (gateway: Gateway, actor: Actor, id: string): Promise<Comment> =>
  act(gateway, actor, 'unpick', id, (doing, comment) => setPick(doing, comment, undefined));

/** Gives a comment other words by the newsroom; readers see that, and the author's own stay in its revisions. */
export const editByNewsroom = (gateway: Gateway, actor: Actor, id: string, raw: string): Promise<Comment> =>
  act(gateway, actor, 'edit-comment', id, (doing, comment) => rewrite(doing, comment, raw));

/** Answers a report, in words for the reader who made it. */
export async function decideReport(
  { database, now }: Gateway,
  actor: Actor,
  receipt: string,
  status: 'upheld' | 'dismissed',
  text = '',
): Promise<void> {
  mustBeAllowed(actor, 'decide-report');
  await database.write(async (queries) => {
    const found = await queries
      .selectFrom('reports')
      .select('comment')
      .where('id', '=', receipt)
      .executeTakeFirst();
    if (!found) throw new Problem('report-unknown');
    const doing = { queries, actor, now: now() };
    await answerReports(doing, found.comment, { status, text }, receipt);
    await record(queries, actor, 'decide-report', found, now(), { receipts: [receipt], status });
    await tell(queries, 'decided', found.comment, now(), actor.id);
  });
}
