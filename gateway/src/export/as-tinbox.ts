import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.js';
import type { ThreadTable } from '../database/schema.js';
import { HEADER } from '../import/tinbox.js';
import { hoursOf } from '../threads/policy.js';
import { commentLines, type CommentLine, type Extent } from './comment-lines.js';

const AT_ONCE = 500;

/** Our own format, JSON Lines: a heading, the threads with their rules, then the comments (docs/contracts/import.md). */
export async function* asTinbox(queries: Queries, extent: Extent, now: number): AsyncGenerator<string> {
  yield line({ ...HEADER, exported: moment(now) });
  for await (const threads of threadLines(queries, extent))
    yield threads.map((thread) => line({ thread: threadOf(thread) })).join('');
  for await (const comments of commentLines(queries, extent))
    yield comments.map((comment) => line({ comment: commentOf(comment) })).join('');
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

const moment = (ms: number): string => new Date(ms).toISOString();

/** Leaves out what is null. */
const said = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

interface ThreadLine extends Selectable<ThreadTable> {
  readonly host: string;
  readonly aliases: readonly string[];
}

async function* threadLines(
  queries: Queries,
  { site, thread }: Extent,
): AsyncGenerator<readonly ThreadLine[]> {
  for (let after = ''; ;) {
    let page = queries
      .selectFrom('threads')
      .innerJoin('sites', 'sites.id', 'threads.site')
      .selectAll('threads')
      .select('sites.host')
      .where('threads.id', '>', after)
      .orderBy('threads.id')
      .limit(AT_ONCE);
    if (site !== undefined) page = page.where('threads.site', '=', site);
    if (thread !== undefined) page = page.where('threads.id', '=', thread);
    const rows = await page.execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const aliases = await queries
      .selectFrom('aliases')
      .select(['alias', 'thread'])
      .where(
        'thread',
        'in',
        rows.map(({ id }) => id),
      )
      .orderBy('alias')
      .execute();
    yield rows.map((row) => ({
      ...row,
      aliases: aliases.filter(({ thread: of }) => of === row.id).map(({ alias }) => alias),
    }));
  }
}

const threadOf = (thread: ThreadLine): object =>
  said({
    site: thread.host,
    key: thread.key,
    url: thread.url,
    title: thread.title,
    state: thread.state,
    closes: thread.closes === null ? null : moment(thread.closes),
    hours: hoursOf(thread.hours),
    depth: thread.depth,
    minLength: thread.min_length,
    maxLength: thread.max_length,
    links: thread.links,
    votes: thread.votes,
    language: thread.language,
    notice: thread.notice,
    aliases: thread.aliases.length > 0 ? thread.aliases : null,
    created: moment(thread.created),
  });

const commentOf = (comment: CommentLine): object =>
  said({
    id: comment.id,
    site: comment.host,
    thread: comment.thread_key,
    parent: comment.parent,
    author: said({ name: comment.author_name, url: comment.author_url, badge: comment.badge }),
    member: comment.member,
    text: comment.text,
    language: comment.language,
    status: comment.status,
    reason: comment.reason,
    reasonText: comment.reason_text,
    created: moment(comment.created),
    edited: comment.edited === null ? null : moment(comment.edited),
    editedBy: comment.edited_by,
    pick: comment.picked === null ? null : said({ at: moment(comment.picked), note: comment.pick_note }),
    score: comment.score || null,
    revisions:
      comment.revisions.length === 0
        ? null
        : comment.revisions.map(({ text, author_name, by, created }) => ({
            text,
            name: author_name,
            by,
            created: moment(created),
          })),
  });
