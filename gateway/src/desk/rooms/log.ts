import { Hono } from 'hono';
import { isIdentifier } from '../../database/identifier.js';
import { Problem } from '../../http/problem.js';
import { iso } from '../../threads/policy.js';
import type { Log, LogLine } from '../api.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { who } from '../who.js';

/** A moment as the log is asked for it. */
function momentOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (!text) return undefined;
  const at = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d))?$/.test(text)
    ? Date.parse(text)
    : NaN;
  if (Number.isNaN(at)) throw new Problem('bad-request', { field: name });
  return at;
}

/** The audit log, newest first. The database keeps anybody from changing it. */
export const log: DeskRoom = ({ database: { read } }) =>
  new Hono<DeskEnv>().get('/log', async (context) => {
    const { site } = who(context, 'see-log');
    const query = new URL(context.req.url).searchParams;
    const limit = Math.min(100, Math.max(1, Number(query.get('limit') ?? 50) || 50));
    const cursor = query.get('cursor');
    if (cursor !== null && !isIdentifier(cursor)) throw new Problem('bad-cursor');
    const [since, until] = [momentOf(query, 'since'), momentOf(query, 'until')];
    let lines = read
      .selectFrom('audit')
      .leftJoin('sites', 'sites.id', 'audit.site')
      .leftJoin('threads', 'threads.id', 'audit.thread')
      .leftJoin('comments', 'comments.id', 'audit.comment')
      .select(['audit.id', 'at', 'actor', 'role', 'act', 'detail', 'sites.host'])
      .select(['audit.thread as thread', 'threads.key as thread_key', 'threads.title as thread_title'])
      .select(['audit.comment as comment', 'comments.author_name as name', 'comments.status as status']);
    for (const field of ['actor', 'act', 'thread', 'comment'] as const) {
      const value = query.get(field);
      if (value) lines = lines.where(`audit.${field}`, '=', value);
    }
    if (site !== null) lines = lines.where('sites.host', '=', site);
    const host = query.get('site');
    if (host) lines = lines.where('sites.host', '=', host);
    if (since !== undefined) lines = lines.where('at', '>=', since);
    if (until !== undefined) lines = lines.where('at', '<', until);
    if (cursor !== null) lines = lines.where('audit.id', '<', cursor);
    const rows = await lines
      .orderBy('audit.id', 'desc')
      .limit(limit + 1)
      .execute();
    const shown = rows.slice(0, limit);
    const texts = await read
      .selectFrom('revisions')
      .select(['comment', 'number', 'text'])
      .where('comment', 'in', [
        ...shown.flatMap(({ act, comment }) => (act === 'edit-comment' ? (comment ?? []) : [])),
        '',
      ])
      .execute();
    const answer: Log = {
      lines: shown.map((row): LogLine => {
        const detail = (row.detail === null ? {} : JSON.parse(row.detail)) as Record<string, unknown>;
        const textOf = (number: unknown): string | undefined =>
          texts.find((each) => each.comment === row.comment && each.number === number)?.text;
        const [before, after] = [textOf(detail['before']), textOf(detail['revision'])];
        return {
          id: row.id,
          at: iso(row.at),
          actor: { name: row.actor, role: row.role },
          act: row.act,
          ...(row.host !== null && { site: row.host }),
          ...(row.thread !== null && {
            thread: {
              id: row.thread,
              key: row.thread_key ?? '',
              ...(row.thread_title !== null && { title: row.thread_title }),
            },
          }),
          ...(row.comment !== null && {
            comment: { id: row.comment, name: row.name ?? '', status: row.status ?? 'deleted' },
          }),
          detail,
          ...(before !== undefined && after !== undefined && { change: { before, after } }),
        };
      }),
      next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    };
    return context.json(answer);
  });
