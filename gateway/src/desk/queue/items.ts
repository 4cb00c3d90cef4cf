import type { Comment } from '../../comments/comment.js';
import { TRAP } from '../../comments/view.js';
import { linksOf } from '../../comments/markup.js';
import type { Gateway } from '../../gateway.js';
import { iso } from '../../threads/policy.js';
import { bansWith, countsOn, valuesOf, type Writer } from '../../bans/banned.js';
import { banView } from '../bans.js';
import type { BanLine, Earlier, Item, Mark } from '../api.js';
import { EarlierDecisions } from './earlier.js';

const NOBODY: Earlier = { published: 0, pending: 0, rejected: 0, removed: 0 };

/** Comments as the desk shows them, with all that a decision needs: a few questions for a whole page. */
export async function itemsOf(
  { database: { read }, now }: Gateway,
  comments: readonly Comment[],
): Promise<Item[]> {
  if (comments.length === 0) return [];
  const ids = comments.map(({ id }) => id);
  const parents = comments.flatMap(({ parent }) => parent ?? []);
  const [threads, sites, above, reports, claims, revisions, addresses] = await Promise.all([
    read
      .selectFrom('threads')
      .selectAll()
      .where('id', 'in', [...new Set(comments.map(({ thread }) => thread))])
      .execute(),
    read.selectFrom('sites').select(['id', 'host']).execute(),
    read
      .selectFrom('comments')
      .select(['id', 'author_name', 'text', 'status'])
      .where('id', 'in', [...parents, ''])
      .execute(),
    read.selectFrom('reports').selectAll().where('comment', 'in', ids).orderBy('id').execute(),
    read
      .selectFrom('claims')
      .innerJoin('people', 'people.id', 'claims.person')
      .select(['comment', 'people.id', 'people.name', 'until'])
      .where('comment', 'in', ids)
      .where('until', '>', now())
      .execute(),
    read
      .selectFrom('revisions')
      .selectAll()
      .where('comment', 'in', [...comments.filter(({ edited }) => edited !== null).map(({ id }) => id), ''])
      .orderBy('number', 'desc')
      .execute(),
    read
      .selectFrom('addresses')
      .selectAll()
      .where('comment', 'in', ids)
      .where('expires', '>', now())
      .execute(),
  ]);
  const earlier = new EarlierDecisions(read);
  const writers = new Map(
    comments.map((comment) => [comment.id, valuesOf(writerOf(comment, addresses))] as const),
  );
  const bans = await bansWith(read, [...writers.values()].flat(), now());
  const bansOn = ({ id, site }: Comment): { bans?: readonly BanLine[] } => {
    const own = bans.filter((ban) => writers.get(id)?.includes(ban.value) && countsOn(ban, site));
    const hostOf = (of: string | null): string | null => sites.find((each) => each.id === of)?.host ?? null;
    return own.length > 0 ? { bans: own.map((ban) => banView(ban, hostOf(ban.site), now())) } : {};
  };
  return Promise.all(
    comments.map(async (comment): Promise<Item> => {
      const { id } = comment;
      const thread = threads.find((each) => each.id === comment.thread);
      const parent = above.find((each) => each.id === comment.parent);
      const own = reports.filter((each) => each.comment === id);
      const open = own.find(({ status }) => status === 'received');
      const claim = claims.find((each) => each.comment === id);
      const address = addresses.find((each) => each.comment === id);
      const written = await (earlier.ofAuthor(comment) ?? NOBODY);
      const since = comment.status === 'pending' ? (comment.queued ?? comment.created) : open?.created;
      const former = revisions.filter(({ comment: of, number }) => of === id && number < comment.revision);
      const original =
        comment.edited_by === 'newsroom'
          ? (former.find(({ by }) => by === 'author') ?? former[0])
          : former[0];
      return {
        id,
        status: comment.status,
        ...(comment.reason !== null && { reason: comment.reason }),
        ...(comment.reason_text !== null && { reasonText: comment.reason_text }),
        revision: comment.revision,
        site: sites.find((each) => each.id === comment.site)?.host ?? '',
        thread: {
          id: comment.thread,
          key: thread?.key ?? '',
          ...(thread?.title && { title: thread.title }),
          ...(thread?.url && { url: thread.url }),
          state: thread?.state ?? 'hidden',
          pending: thread?.pending ?? 0,
        },
        ...(thread?.url && { url: `${thread.url}#comment-${id}` }),
        ...(parent && {
          parent: { id: parent.id, name: parent.author_name, text: parent.text, status: parent.status },
        }),
        author: {
          name: comment.author_name,
          ...(comment.author_url !== null && { url: comment.author_url }),
          ...(comment.badge !== null && { badge: comment.badge }),
          member: comment.member !== null,
          earlier: written,
          ...(address && { network: await earlier.ofNetwork(comment, address.hash) }),
          ...bansOn(comment),
        },
        text: comment.text,
        ...(comment.language !== null && { language: comment.language }),
        created: iso(comment.created),
        ...(since !== undefined && { waiting: iso(since) }),
        ...(comment.edited !== null &&
          comment.edited_by !== null && {
            edited: { at: iso(comment.edited), by: comment.edited_by, original: original?.text ?? '' },
          }),
        ...(comment.picked !== null && {
          pick: { at: iso(comment.picked), ...(comment.pick_note !== null && { note: comment.pick_note }) },
        }),
        score: comment.score,
        replyCount: comment.replies,
        marks: marksOf(comment, written),
        reports: own.map(({ id: receipt, reason, text, status, decision, created }) => ({
          receipt,
          reason,
          ...(text !== null && { text }),
          status,
          ...(decision !== null && { decision }),
          created: iso(created),
        })),
        ...(claim && { claim: { id: claim.id, name: claim.name, until: iso(claim.until) } }),
        ...(comment.decided !== null && {
          decided: { at: iso(comment.decided), by: comment.decided_by ?? '' },
        }),
      };
    }),
  );
}

function marksOf({ text, marks, badge, reason }: Comment, { published }: Earlier): readonly Mark[] {
  const words = marks === null ? [] : (JSON.parse(marks) as Mark[]);
  const links = linksOf(text).map(([start, end]): Mark => ({ kind: 'link', start, end }));
  const placed = [...words, ...links].sort((one, other) => startOf(one) - startOf(other));
  return published > 0 || badge === 'staff' || reason === TRAP ? placed : [...placed, { kind: 'first' }];
}

const startOf = (mark: Mark): number => ('start' in mark ? mark.start : Infinity);

const writerOf = (
  { id, author_name: name, device, member }: Comment,
  addresses: readonly { readonly comment: string; readonly hash: string }[],
): Writer => ({ name, device, member, address: addresses.find(({ comment }) => comment === id)?.hash });
