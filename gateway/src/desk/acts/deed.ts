import { theComment, type Comment } from '../../comments/comment.js';
import type { Thread } from '../../threads/threads.js';
import type { Act } from '../../moderation/actor.js';
import { record } from '../../moderation/audit.js';
import { answerReports, move, rewrite, setPick, type Doing } from '../../moderation/deeds.js';
import { replyAsStaff } from '../../moderation/reply.js';
import { CLAIM_MINUTES, type ActName, type ActOn, type LiveComment } from '../api.js';
import { tell } from '../tell.js';
import type { Who } from '../who.js';
import { stateOf, type Former } from './former.js';

/** The name of each act in the audit log. */
export const actOf = (act: ActName): Act => (act === 'edit' ? 'edit-comment' : act);

const KINDS: Partial<Readonly<Record<ActName, LiveComment['kind']>>> = {
  claim: 'claimed',
  release: 'released',
  pick: 'changed',
  unpick: 'changed',
  edit: 'changed',
  reply: 'changed',
};

interface Done {
  readonly detail?: object | undefined;
  readonly receipts?: readonly string[];
  readonly reply?: string;
}

/** Does one act on one comment whose thread is held, writes it down and tells the others. */
export async function doOne(
  doing: Doing & { readonly actor: Who },
  deed: ActOn,
  comment: Comment,
  thread: Thread,
): Promise<Former> {
  const { queries, actor, now } = doing;
  const { id, site } = comment;
  const { detail, receipts = [], reply } = await carryOut(doing, deed, comment, thread);
  if (deed.act !== 'claim' && deed.act !== 'release') {
    await record(queries, actor, actOf(deed.act), { site, thread: thread.id, comment: id }, now, {
      ...detail,
      ...(receipts.length > 0 && { receipts }),
      ...(reply && { reply }),
    });
    await queries.deleteFrom('claims').where('comment', '=', id).execute();
  }
  await tell(queries, KINDS[deed.act] ?? 'decided', id, now, actor.id);
  return { id, before: stateOf(comment), after: stateOf(await theComment(queries, id)), receipts, reply };
}

async function carryOut(
  doing: Doing & { readonly actor: Who },
  deed: ActOn,
  comment: Comment,
  thread: Thread,
): Promise<Done> {
  const { queries, actor, now } = doing;
  switch (deed.act) {
    case 'approve':
    case 'restore':
      return { detail: await move(doing, comment, deed.act) };
    case 'reject':
      return { detail: await move(doing, comment, deed.act, deed) };
    case 'remove': {
      const detail = await move(doing, comment, deed.act, deed);
      const upheld = { status: 'upheld', text: deed.decision } as const;
      return { detail, receipts: await answerReports(doing, comment.id, upheld) };
    }
    case 'pick':
      await setPick(doing, comment, deed.note ?? '');
      return {};
    case 'unpick':
      await setPick(doing, comment, undefined);
      return {};
    case 'edit':
      return { detail: await rewrite(doing, comment, deed.text) };
    case 'reply':
      return { reply: (await replyAsStaff(doing, comment, thread, deed.text)).id };
    case 'decide-report': {
      const { status, decision: text, receipt } = deed;
      const receipts = await answerReports(doing, comment.id, { status, text }, receipt);
      return { detail: { status }, receipts };
    }
    case 'claim': {
      const until = now + CLAIM_MINUTES * 60_000;
      await queries
        .insertInto('claims')
        .values({ comment: comment.id, person: actor.id, until })
        .onConflict((conflict) => conflict.column('comment').doUpdateSet({ person: actor.id, until }))
        .execute();
      return {};
    }
    case 'release':
      await queries
        .deleteFrom('claims')
        .where('comment', '=', comment.id)
        .where('person', '=', actor.id)
        .execute();
      return {};
  }
}
