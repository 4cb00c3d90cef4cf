import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.js';
import type { RevisionTable } from '../database/schema.js';
import type { Comment } from '../comments/comment.js';

/** What is given out: everything, one site, or one thread of it. */
export interface Extent {
  /** Its row. */
  readonly site?: string;
  readonly thread?: string;
}

/** A comment with what names its place, and, where it was changed, every text that it has had. */
export interface CommentLine extends Comment {
  readonly thread_key: string;
  readonly thread_title: string | null;
  readonly host: string;
  readonly revisions: readonly Selectable<RevisionTable>[];
}

const AT_ONCE = 500;

/** Comments of every status in the order of their moments, page by page: as many are in memory as one page has. */
export async function* commentLines(
  queries: Queries,
  { site, thread }: Extent,
): AsyncGenerator<readonly CommentLine[]> {
  for (let after = ''; ;) {
    let page = queries
      .selectFrom('comments')
      .innerJoin('threads', 'threads.id', 'comments.thread')
      .innerJoin('sites', 'sites.id', 'comments.site')
      .selectAll('comments')
      .select(['threads.key as thread_key', 'threads.title as thread_title', 'sites.host'])
      .where('comments.id', '>', after)
      .orderBy('comments.id')
      .limit(AT_ONCE);
    if (site !== undefined) page = page.where('comments.site', '=', site);
    if (thread !== undefined) page = page.where('comments.thread', '=', thread);
    const rows = await page.execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const changed = rows.filter(({ revision }) => revision > 1).map(({ id }) => id);
    const revisions = await revisionsOf(queries, changed);
    yield rows.map((row) => ({ ...row, revisions: revisions.filter(({ comment }) => comment === row.id) }));
  }
}

const revisionsOf = async (
  queries: Queries,
  comments: readonly string[],
): Promise<readonly Selectable<RevisionTable>[]> =>
  comments.length === 0
    ? []
    : queries
        .selectFrom('revisions')
        .selectAll()
        .where('comment', 'in', comments)
        .orderBy('comment')
        .orderBy('number')
        .execute();
