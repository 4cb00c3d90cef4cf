import type { CommentPage, Thread } from '../../model/comment.js';
import { fail, ok, type Result } from '../../model/result.js';
import { issoPage, type IssoPage } from '../adapters/isso-comments.js';
import { askForeign, parserOf } from './ask-foreign.js';
import type { CommentBackEnd, CommentSort } from './back-end.js';
import { foreignThread, READ_ONLY } from './foreign-thread.js';
import { issoAddress, issoUri } from './isso-address.js';
import { isVisible, type ThreadSource } from './thread-source.js';
import { poll } from './watch-thread.js';
import { ancestry } from './whole-thread.js';

const PAGE = 20;
/** Replies that come with each comment without a parent. */
const REPLIES = 10;
/** Minutes in which Isso lets an author change what they wrote. */
const EDIT_MINUTES = 15;
const SORTS: Readonly<Partial<Record<CommentSort, string>>> = { oldest: 'oldest', best: 'upvotes' };

/** A thread of Isso 0.12 or later. Source: https://isso-comments.de/docs/reference/server-api/. */
export function openIsso(source: ThreadSource): CommentBackEnd {
  const { thread, visible = isVisible } = source;
  const uri = issoUri(thread);
  const mayWrite = source.format !== 'isso-read';
  let last: CommentPage | undefined;
  let total = 0;

  async function ask(
    query: Readonly<Record<string, string | number | undefined>>,
  ): Promise<Result<IssoPage>> {
    const answer = await askForeign(issoAddress(source, '', { uri, ...query }), source);
    // Isso 0.12 and earlier answer 404 for a page that nobody has written to.
    const isNone = !answer.ok && answer.failure.kind === 'http' && answer.failure.status === 404;
    if (!answer.ok && !isNone) return answer;
    const page = issoPage(answer.ok ? answer.value.body : { replies: [] }, parserOf(source));
    return page ? ok(page) : fail({ kind: 'schema', at: 'replies' });
  }

  const threadOf = ({ config }: IssoPage): Thread =>
    foreignThread(
      { key: thread, total },
      {
        depth: 1,
        minLength: 3,
        maxLength: 65_000,
        votes: 'up',
        email: config.email ? 'required' : 'optional',
        editMinutes: EDIT_MINUTES,
      },
    );

  async function page(sort: CommentSort, offset: number, limit: number): Promise<Result<CommentPage>> {
    const query = {
      limit,
      nested_limit: REPLIES,
      offset: offset || undefined,
      sort: SORTS[sort] ?? 'newest',
    };
    const answer = await ask(query);
    if (!answer.ok) return answer;
    const { comments, count, dropped, hidden } = answer.value;
    total = Math.max(answer.value.total, comments.filter(({ status }) => status === 'published').length);
    const next = count >= limit && hidden > 0 ? `${offset + count}` : undefined;
    last = { thread: threadOf(answer.value), comments, dropped, ...(next && { next }) };
    return ok(last);
  }

  return {
    abilities: {
      ...READ_ONLY,
      sorts: ['newest', 'best', 'oldest'],
      write: mayWrite,
      vote: mayWrite,
      edit: mayWrite,
      remove: mayWrite,
      news: 'poll',
    },
    page: ({ sort, cursor, limit = PAGE }) => page(sort, Number(cursor) || 0, limit),
    async below(root) {
      const answer = await ask({ parent: root, sort: 'oldest' });
      if (!answer.ok) return answer;
      const { comments, dropped } = answer.value;
      return ok({ thread: threadOf(answer.value), comments, dropped });
    },
    // Isso shows one comment by itself to its author only.
    async withAncestors(id) {
      const answer = await ask({});
      return answer.ok ? ancestry(answer.value.comments, id) : answer;
    },
    watch: (tell) => poll({ ask: () => page('newest', 0, PAGE), tell, visible, known: last }),
    ...(mayWrite && {
      writer: async () => (await import('./isso-writer.js')).issoWriter(source),
    }),
  };
}
