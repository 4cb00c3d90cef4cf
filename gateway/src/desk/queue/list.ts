import { sql, type RawBuilder } from 'kysely';
import type { Comment } from '../../comments/comment.js';
import { STATUSES } from '../../comments/statuses.js';
import { isIdentifier } from '../../database/identifier.js';
import type { CommentStatus } from '../../database/schema.js';
import type { Gateway } from '../../gateway.js';
import { Problem } from '../../http/problem.js';
import { canonicalUrl } from '../../../../src/model/canonical-url.js';
import type { ListName } from '../api.js';
import { folded } from '../fold.js';
import type { Who } from '../who.js';
import { DECIDED, DONE, decidedToday } from './done.js';
import { FLAGGED } from './flagged.js';

export interface Question {
  readonly list: ListName;
  readonly q: string;
  readonly site: string | undefined;
  readonly thread: string | undefined;
  readonly status: CommentStatus | undefined;
  readonly reason: string | undefined;
  readonly cursor: string | undefined;
  readonly limit: number;
}

const LISTS: readonly ListName[] = [
  ...(['pending', 'reported', 'flagged', 'mine'] as const),
  ...(['approved', 'rejected', 'removed', 'all'] as const),
];
const USUAL = 50;
const MOST = 100;

/** @throws Problem `bad-request`. */
export function readQuestion(query: URLSearchParams): Question {
  const text = (name: string): string | undefined => query.get(name)?.normalize().trim() || undefined;
  const one = <T extends string>(name: string, known: readonly T[]): T | undefined => {
    const said = text(name);
    const found = known.find((each) => each === said);
    if (said !== undefined && found === undefined) throw new Problem('bad-request', { field: name });
    return found;
  };
  const limit = text('limit') ?? `${USUAL}`;
  if (!/^[1-9]\d{0,2}$/.test(limit)) throw new Problem('bad-request', { field: 'limit' });
  return {
    list: one('list', LISTS) ?? 'pending',
    q: folded(text('q') ?? '').slice(0, 200),
    site: text('site'),
    thread: text('thread'),
    status: one('status', STATUSES),
    reason: text('reason'),
    cursor: text('cursor'),
    limit: Math.min(MOST, Number(limit)),
  };
}

export interface Listed {
  readonly comments: readonly Comment[];
  readonly next: string | null;
}

const FIRST_REPORT = sql<number>`(select min(reports.created) from reports
  where reports.comment = comments.id and reports.status = 'received')`;

/** What each list is in the order of. */
const orderOf = (list: ListName): { at: RawBuilder<number>; forward: boolean } => {
  if (list === 'reported') return { at: FIRST_REPORT, forward: true };
  if (Object.hasOwn(DONE, list)) return { at: DECIDED, forward: false };
  if (list === 'all') return { at: sql<number>`comments.created`, forward: false };
  return { at: sql<number>`coalesce(comments.queued, comments.created)`, forward: true };
};

/** One page of a list, by its last row rather than by a count of rows: what others decide meanwhile moves nothing. */
export async function listOf(gateway: Gateway, who: Who, question: Question): Promise<Listed> {
  const { list, site, thread, status, reason, cursor, limit } = question;
  const { at, forward } = orderOf(list);
  const place = readCursor(cursor, list);
  let query = gateway.database.read
    .selectFrom('comments')
    .innerJoin('sites', 'sites.id', 'comments.site')
    .innerJoin('threads', 'threads.id', 'comments.thread')
    .selectAll('comments')
    .select(at.as('place'));
  if (who.site !== null) query = query.where('sites.host', '=', who.site);
  if (site !== undefined) query = query.where('sites.host', '=', site);
  if (thread !== undefined)
    query = query.where((eb) =>
      isIdentifier(thread)
        ? eb('threads.id', '=', thread)
        : eb('threads.key', 'in', [thread, /^https?:/i.test(thread) ? canonicalUrl(thread) : thread]),
    );
  if (status !== undefined) query = query.where('comments.status', '=', status);
  if (reason !== undefined) query = query.where('comments.reason', '=', reason);
  for (const word of question.q.split(' ').filter(Boolean))
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('folded')
          .select('folded.comment')
          .whereRef('folded.comment', '=', 'comments.id')
          .where(sql<boolean>`folded.text like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`),
      ),
    );
  if (list === 'pending' || list === 'flagged') query = query.where('comments.status', '=', 'pending');
  if (list === 'flagged') query = query.where(FLAGGED);
  if (list === 'reported')
    query = query.where((eb) =>
      eb(
        'comments.id',
        'in',
        eb.selectFrom('reports').select('reports.comment').where('reports.status', '=', 'received'),
      ),
    );
  if (list === 'mine')
    query = query.where((eb) =>
      eb(
        'comments.id',
        'in',
        eb
          .selectFrom('claims')
          .select('claims.comment')
          .where('claims.person', '=', who.id)
          .where('claims.until', '>', gateway.now()),
      ),
    );
  if (Object.hasOwn(DONE, list)) query = query.where(decidedToday(gateway, list as keyof typeof DONE));
  if (place)
    query = query.where(
      forward
        ? sql<boolean>`(${at}, comments.id) > (${place.at}, ${place.id})`
        : sql<boolean>`(${at}, comments.id) < (${place.at}, ${place.id})`,
    );
  const direction = forward ? 'asc' : 'desc';
  const rows = await query
    .orderBy(at, direction)
    .orderBy('comments.id', direction)
    .limit(limit + 1)
    .execute();
  const comments = rows.slice(0, limit);
  const last = comments.at(-1);
  const next = rows.length > limit && last ? writeCursor(list, last.place, last.id) : null;
  return { comments, next };
}

const writeCursor = (list: ListName, at: number, id: string): string =>
  Buffer.from(`${list} ${at} ${id}`).toString('base64url');

/** @throws Problem `bad-cursor`. */
function readCursor(text: string | undefined, list: ListName): { at: number; id: string } | undefined {
  if (text === undefined) return undefined;
  const [of, at = '', id] = Buffer.from(text.slice(0, 200), 'base64url').toString().split(' ');
  if (of !== list || !/^\d{1,15}$/.test(at) || !isIdentifier(id)) throw new Problem('bad-cursor');
  return { at: Number(at), id };
}
