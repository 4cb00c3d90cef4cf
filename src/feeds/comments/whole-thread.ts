import type { Comment, CommentPage } from '../../model/comment.js';
import { fail, ok, type Result } from '../../model/result.js';
import { sortedComments } from '../../model/sorted-comments.js';
import type { CommentAbilities, CommentBackEnd, PageQuestion } from './back-end.js';
import { poll } from './watch-thread.js';

/** Milliseconds for which an answer serves every question. */
const FRESH = 20_000;
/** Comments without a parent on one page. */
const PAGE = 20;

export interface WholeThread {
  readonly abilities: CommentAbilities;
  /** Asks for all comments of the thread, each with its place. */
  readonly ask: () => Promise<Result<CommentPage>>;
  readonly visible: () => boolean;
}

/** A thread that comes in one answer: it is sorted, parted and searched here. */
export function wholeThread({ abilities, ask, visible }: WholeThread): CommentBackEnd {
  let known: CommentPage | undefined;
  let at = 0;
  const askNow = async (): Promise<Result<CommentPage>> => {
    const answer = await ask();
    if (answer.ok) [known, at] = [answer.value, Date.now()];
    return answer;
  };
  /** @param isLater The rest of what was begun comes from the same answer, however old. */
  const whole = async (isLater = false): Promise<Result<CommentPage>> =>
    known && (isLater || Date.now() - at < FRESH) ? ok(known) : askNow();

  return {
    abilities,
    async page({ sort, cursor, limit = PAGE }: PageQuestion) {
      const answer = await whole(cursor !== undefined);
      return answer.ok ? ok(partOf(answer.value, sort, Number(cursor) || 0, limit)) : answer;
    },
    async below(root) {
      const answer = await whole(true);
      if (!answer.ok) return answer;
      const { comments, thread } = answer.value;
      const below = comments.filter((comment) => comment.root === root && comment.id !== root);
      return ok({ thread, comments: sortedComments(below, 'oldest'), dropped: 0 });
    },
    async withAncestors(id) {
      const answer = await whole(true);
      return answer.ok ? ancestry(answer.value.comments, id) : answer;
    },
    ...(abilities.latest && {
      async latest(limit: number): Promise<Result<readonly Comment[]>> {
        const answer = await whole();
        if (!answer.ok) return answer;
        const published = answer.value.comments.filter(({ status }) => status === 'published');
        return ok(sortedComments(published, 'newest').slice(0, limit));
      },
    }),
    ...(abilities.news === 'poll' && {
      watch: (tell) => poll({ ask: askNow, tell, visible, known }),
    }),
  } satisfies CommentBackEnd;
}

function partOf(
  { thread, comments, dropped }: CommentPage,
  sort: PageQuestion['sort'],
  from: number,
  limit: number,
): CommentPage {
  const roots = sortedComments(
    comments.filter(({ parent }) => parent === undefined),
    sort,
  );
  const shown = roots.slice(from, from + limit);
  const below = new Map<string, Comment[]>(shown.map(({ id }) => [id, []]));
  for (const comment of comments) if (comment.parent !== undefined) below.get(comment.root)?.push(comment);
  return {
    thread,
    comments: shown.flatMap((root) => [root, ...(below.get(root.id) ?? [])]),
    dropped,
    ...(from + limit < roots.length && { next: `${from + limit}` }),
  };
}

/** A comment behind those that it replies to. */
export function ancestry(comments: readonly Comment[], id: string): Result<readonly Comment[]> {
  const known = new Map(comments.map((comment) => [comment.id, comment]));
  const way = new Set<Comment>();
  for (let one = known.get(id); one && !way.has(one); one = known.get(one.parent ?? '')) way.add(one);
  return way.size ? ok([...way].reverse()) : fail({ kind: 'http', status: 404 });
}
