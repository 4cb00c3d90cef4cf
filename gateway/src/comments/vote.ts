import { keyedHash, secretOf } from '../database/secret.js';
import { refuseBanned } from '../bans/banned.js';
import type { Gateway } from '../gateway.js';
import { network } from '../http/client-address.js';
import { limited } from '../http/limits.js';
import { Problem } from '../http/problem.js';
import { mustBeOf, voterOf, type Reader } from '../readers/reader.js';
import { newDevice } from '../readers/token.js';
import { changed, lockThread } from '../threads/threads.js';
import { theComment } from './comment.js';

/** Votes of one address: a household votes on a whole thread, a program on more. */
const LIMIT = { count: 60, seconds: 60 };

/**
 * One vote for each reader and comment: a later one takes the place of the former, 0 takes it back.
 * @returns The comment's score, and the device that voted.
 */
export async function vote(
  { database, now }: Gateway,
  id: string,
  value: unknown,
  { device: known, member }: Reader,
  address: string,
): Promise<{ readonly score: number; readonly device: string }> {
  if (value !== 1 && value !== 0 && value !== -1) throw new Problem('vote-invalid', { field: 'value' });
  const secret = await secretOf(database);
  const device = known ?? newDevice(secret, undefined);
  const voter = member ? voterOf(member) : `device:${device}`;
  const from = keyedHash(secret, 'address', network(address));
  const score = await database.write(async (queries) => {
    const thread = await lockThread(queries, (await theComment(queries, id)).thread);
    const comment = await theComment(queries, id);
    mustBeOf({ member }, comment.site);
    if (comment.status !== 'published') throw new Problem('comment-unknown');
    if (thread.votes === 'off' || (thread.votes === 'up' && value < 0)) throw new Problem('votes-off');
    const before = await queries
      .selectFrom('votes')
      .select('value')
      .where('comment', '=', id)
      .where('voter', '=', voter)
      .executeTakeFirst();
    const step = value - (before?.value ?? 0);
    if (step === 0) return comment.score;
    const known = { device, member: member?.subject, address: address && from };
    await refuseBanned(queries, comment.site, { name: '', ...known }, now());
    await limited(queries, `vote:${from}`, LIMIT, now());
    await queries
      .insertInto('votes')
      .values({ comment: id, voter, value, created: now() })
      .onConflict((conflict) => conflict.columns(['comment', 'voter']).doUpdateSet({ value }))
      .execute();
    await queries
      .updateTable('comments')
      .set((eb) => ({ score: eb('score', '+', step) }))
      .where('id', '=', id)
      .execute();
    await changed(queries, thread.id, now());
    return comment.score + step;
  });
  return { score, device };
}
