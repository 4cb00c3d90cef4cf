import type { SelectQueryBuilder } from 'kysely';
import type { Queries } from '../database/database.js';
import type { Tables } from '../database/schema.js';
import type { Comment } from './comment.js';
import { writeCursor, type Cursor, type Sort } from './cursor.js';

/** Replies that come with the comment that they stand below. */
export const FIRST_REPLIES = 3;

/** Rows in the order of the list, and where the next ones begin. */
export interface Page {
  readonly comments: readonly Comment[];
  readonly next: string | null;
}

export interface PageOptions {
  readonly sort: Sort;
  readonly cursor: Cursor | undefined;
  readonly limit: number;
}

type Select = SelectQueryBuilder<Tables, 'comments', Comment>;

/** Comments without a parent, each followed by its first replies from any depth, oldest first. */
export async function rootsOf(queries: Queries, thread: string, options: PageOptions): Promise<Page> {
  const rows = await rootsQuery(queries, thread, options).execute();
  const { comments: roots, next } = page(rows, options);
  const replies = await firstReplies(queries, roots);
  return { comments: roots.flatMap((root) => [root, ...(replies.get(root.id) ?? [])]), next };
}

export const rootsQuery = (queries: Queries, thread: string, options: PageOptions): Select =>
  after(
    queries
      .selectFrom('comments')
      .selectAll()
      .where('thread', '=', thread)
      .where('parent', 'is', null)
      .where('shown', '=', 1),
    options,
  );

/** All that stands below a comment without a parent, oldest first, so that every reply comes after what it replies to. */
export async function repliesOf(
  queries: Queries,
  root: string,
  options: Omit<PageOptions, 'sort'>,
): Promise<Page> {
  const inOrder = { ...options, sort: 'oldest' } as const;
  return page(await repliesQuery(queries, root, inOrder).execute(), inOrder);
}

export const repliesQuery = (queries: Queries, root: string, options: PageOptions): Select =>
  after(
    queries
      .selectFrom('comments')
      .selectAll()
      .where('root', '=', root)
      .where('parent', 'is not', null)
      .where('shown', '=', 1),
    options,
  );

async function firstReplies(
  queries: Queries,
  roots: readonly Comment[],
): Promise<ReadonlyMap<string, readonly Comment[]>> {
  const found = new Map<string, Comment[]>();
  for (const row of (await firstRepliesQuery(queries, roots)?.execute()) ?? []) {
    const below = found.get(row.root);
    if (below) below.push(row);
    else found.set(row.root, [row]);
  }
  return found;
}

/** A few replies of each, in one question, however many each has. */
export function firstRepliesQuery(queries: Queries, roots: readonly Comment[]): Select | undefined {
  const options = { sort: 'oldest', cursor: undefined, limit: FIRST_REPLIES - 1 } as const;
  const [first, ...others] = roots
    .filter(({ descendants }) => descendants > 0)
    .map(({ id }) => queries.selectFrom(repliesQuery(queries, id, options).as('replies')).selectAll());
  return others.reduce((all, each) => all?.unionAll(each), first) as Select | undefined;
}

/** One row more than the page holds tells whether there is another page. */
function after(query: Select, { sort, cursor, limit }: PageOptions): Select {
  const direction = sort === 'oldest' ? 'asc' : 'desc';
  const place = cursor
    ? query.where((eb) =>
        sort === 'best'
          ? eb(eb.refTuple('score', 'created', 'id'), '<', eb.tuple(cursor.score, cursor.created, cursor.id))
          : eb(
              eb.refTuple('created', 'id'),
              sort === 'oldest' ? '>' : '<',
              eb.tuple(cursor.created, cursor.id),
            ),
      )
    : query;
  const ordered = sort === 'best' ? place.orderBy('score', 'desc') : place;
  return ordered
    .orderBy('created', direction)
    .orderBy('id', direction)
    .limit(limit + 1);
}

function page(rows: readonly Comment[], { sort, limit }: PageOptions): Page {
  const comments = rows.slice(0, limit);
  const last = comments.at(-1);
  return { comments, next: rows.length > limit && last ? writeCursor(sort, last) : null };
}

/** A comment with what tells readers where it stands. */
export interface Latest extends Comment {
  readonly thread_key: string;
  readonly thread_title: string | null;
  readonly thread_url: string | null;
}

/** The newest published comments of a site, from threads that readers may see. */
export const latestOf = (queries: Queries, site: string, limit: number): Promise<Latest[]> =>
  latestQuery(queries, site, limit).execute();

export const latestQuery = (
  queries: Queries,
  site: string,
  limit: number,
): SelectQueryBuilder<Tables, 'comments' | 'threads', Latest> =>
  queries
    .selectFrom('comments')
    .innerJoin('threads', 'threads.id', 'comments.thread')
    .selectAll('comments')
    .select(['threads.key as thread_key', 'threads.title as thread_title', 'threads.url as thread_url'])
    .where('comments.site', '=', site)
    .where('comments.status', '=', 'published')
    .where('threads.state', '!=', 'hidden')
    .orderBy('comments.created', 'desc')
    .orderBy('comments.id', 'desc')
    .limit(limit);

/** The newest published comments of a thread, replies included. */
export const newestQuery = (queries: Queries, thread: string, limit: number): Select =>
  queries
    .selectFrom('comments')
    .selectAll()
    .where('thread', '=', thread)
    .where('status', '=', 'published')
    .orderBy('created', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
