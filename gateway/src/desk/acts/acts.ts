import { claim, digest } from '../../comments/answers.js';
import { findComment, theComment } from '../../comments/comment.js';
import type { Queries } from '../../database/database.js';
import { newIdentifier } from '../../database/identifier.js';
import type { Gateway } from '../../gateway.js';
import { Problem } from '../../http/problem.js';
import { mustBeAllowed } from '../../moderation/actor.js';
import { iso } from '../../threads/policy.js';
import { lockThread, type Thread } from '../../threads/threads.js';
import { problemWords } from '../../words/problems.js';
import { UNDO_SECONDS, type ActAnswer, type ActRequest, type ActResult } from '../api.js';
import { countsOf } from '../queue/counts.js';
import type { Who } from '../who.js';
import { conflictOf, lastDecision } from './conflict.js';
import { actOf, doOne } from './deed.js';
import { isStill, type Former } from './former.js';
import { takeBack } from './take-back.js';

/** Milliseconds that an undo may be on its way. */
const ON_ITS_WAY = 5000;

type Outcome = Omit<ActAnswer, 'counts'>;

/** Does one act on all comments that it names, in one transaction, once for every key. */
export async function perform(
  gateway: Gateway,
  who: Who,
  request: ActRequest,
  key: string,
): Promise<ActAnswer> {
  mustBeAllowed(who, actOf(request.act));
  const outcome = await once(gateway, who, key, JSON.stringify(request), async (queries, now) => {
    const threads = await holdThreads(
      queries,
      request.on.map(({ id }) => id),
    );
    const only = await onlySite(queries, who);
    const results: ActResult[] = [];
    const formers: Former[] = [];
    for (const seen of request.on) {
      const comment = await findComment(queries, seen.id);
      const thread = threads.get(comment?.thread ?? '');
      if (!comment || !thread || (only !== undefined && comment.site !== only)) {
        results.push(refused(who, seen.id, new Problem('comment-unknown')));
        continue;
      }
      const conflict = await conflictOf(queries, who, request, comment, seen, now);
      if (conflict) {
        results.push({ id: seen.id, ok: false, conflict });
        continue;
      }
      const former = await doOne({ queries, actor: who, now }, request, comment, thread);
      const { status, revision } = former.after;
      formers.push(former);
      results.push({ id: seen.id, ok: true, status, revision, ...(former.reply && { reply: former.reply }) });
    }
    if (formers.length === 0 || request.act === 'claim' || request.act === 'release') return { results };
    const id = newIdentifier(now);
    await queries
      .insertInto('desk_acts')
      .values({
        ...{ id, person: who.id, act: request.act, created: now, undone: null },
        former: JSON.stringify(formers),
      })
      .execute();
    return { undo: { id, until: iso(now + UNDO_SECONDS * 1000) }, results };
  });
  return { ...outcome, counts: await countsOf(gateway, who) };
}

/** Takes an act of one's own back, once for every key. @throws Problem `act-unknown`, `undo-passed`. */
export async function undo(gateway: Gateway, who: Who, act: string, key: string): Promise<ActAnswer> {
  mustBeAllowed(who, 'undo');
  const outcome = await once(gateway, who, key, `undo ${act}`, async (queries, now) => {
    const [done] = await queries
      .updateTable('desk_acts')
      .set({ undone: now })
      .where('id', '=', act)
      .where('person', '=', who.id)
      .where('undone', 'is', null)
      .returningAll()
      .execute();
    if (!done) throw new Problem('act-unknown');
    if (now > done.created + UNDO_SECONDS * 1000 + ON_ITS_WAY) throw new Problem('undo-passed');
    const formers = JSON.parse(done.former) as Former[];
    await holdThreads(
      queries,
      formers.map(({ id }) => id),
    );
    const results: ActResult[] = [];
    for (const former of formers) {
      const { id } = former;
      const comment = await theComment(queries, id);
      if (!isStill(comment, former)) {
        results.push({ id, ok: false, conflict: await lastDecision(queries, comment) });
        continue;
      }
      const { status, revision } = await takeBack({ queries, actor: who, now }, done.act, comment, former);
      results.push({ id, ok: true, status, revision });
    }
    return { results };
  });
  return { ...outcome, counts: await countsOf(gateway, who) };
}

/** The same key with the same words gets the answer that it had. It holds no word of a reader. */
async function once(
  { database, now }: Gateway,
  { id }: Who,
  raw: string,
  words: string,
  work: (queries: Queries, now: number) => Promise<Outcome>,
): Promise<Outcome> {
  const key = digest(`desk\0${id}\0${raw}`);
  return database.write(async (queries) => {
    const at = now();
    const known = await claim(queries, key, words, at);
    if (known) return JSON.parse(known.body) as Outcome;
    const outcome = await work(queries, at);
    await queries
      .updateTable('answers')
      .set({ status: 200, body: JSON.stringify(outcome) })
      .where('key', '=', key)
      .execute();
    return outcome;
  });
}

/** Holds the threads of comments, always in one order, so that two batches do not wait for each other. */
async function holdThreads(
  queries: Queries,
  comments: readonly string[],
): Promise<ReadonlyMap<string, Thread>> {
  const found = await queries
    .selectFrom('comments')
    .select('thread')
    .distinct()
    .where('id', 'in', comments)
    .orderBy('thread')
    .execute();
  const held = new Map<string, Thread>();
  for (const { thread } of found) held.set(thread, await lockThread(queries, thread));
  return held;
}

/** The id of the only site that this person works for. */
async function onlySite(queries: Queries, { site }: Who): Promise<string | undefined> {
  if (site === null) return undefined;
  const found = await queries.selectFrom('sites').select('id').where('host', '=', site).executeTakeFirst();
  return found?.id ?? '';
}

const refused = ({ language }: Who, id: string, { problem, facts }: Problem): ActResult => ({
  id,
  ok: false,
  problem,
  detail: problemWords(language)[problem](facts).detail,
});
