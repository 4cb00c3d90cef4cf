import type { Comment, CommentPage, Thread } from '../../model/comment.js';
import { fail, ok, type Result } from '../../model/result.js';
import { COMMENT_FIELDS, wordPressComment, type CommentedPost } from '../adapters/wordpress-comments.js';
import { askForeign, parserOf } from './ask-foreign.js';
import type { CommentBackEnd } from './back-end.js';
import { foreignThread, READ_ONLY } from './foreign-thread.js';
import { placed, type Unplaced } from './placed.js';
import { isVisible, storedKeys, type ThreadSource } from './thread-source.js';
import { ancestry, wholeThread } from './whole-thread.js';
import { findPost, wordPressAddress } from './wordpress-site.js';

/** Comments of one answer: WordPress gives no more. */
const MOST = 100;
/** Comments without a parent on one page of a thread that does not fit into one answer. */
const PAGE = 20;
/** Levels of replies that are looked for. */
const DEEPEST = 20;
const DEEPEST_BELOW = 200;

interface Listed {
  readonly comments: readonly Unplaced[];
  readonly total: number;
  readonly dropped: number;
}

/**
 * A thread of WordPress's own `wp/v2/comments`. One that fits into an answer is had whole; of others come comments without
 * a parent in pages, with all that stands below them, level by level.
 * Source: https://developer.wordpress.org/rest-api/reference/comments/.
 */
export function openWordPress(source: ThreadSource): CommentBackEnd {
  const { src, visible = isVisible } = source;
  const guests = guestsOf(source);
  let found: CommentedPost | undefined;
  let total = 0;
  const isLarge = (): boolean => total > MOST;

  const post = async (): Promise<Result<CommentedPost>> => {
    if (found) return ok(found);
    const answer = await findPost(source);
    if (answer.ok) found = answer.value;
    return answer;
  };

  async function list(query: Readonly<Record<string, string | number | undefined>>): Promise<Result<Listed>> {
    const fields = { _fields: COMMENT_FIELDS, per_page: MOST, ...query };
    const answer = await askForeign(wordPressAddress(src, 'comments', fields), source);
    if (!answer.ok) return answer;
    const { body, headers } = answer.value;
    if (!Array.isArray(body)) return fail({ kind: 'schema', at: '[0]' });
    const comments = body.flatMap((each: unknown) => wordPressComment(each, parserOf(source)) ?? []);
    // A proxy may hide the number; what is at hand is the least that there is.
    const total = Math.max(body.length, Number(headers.get('x-wp-total')) || 0);
    return ok({ comments, total, dropped: body.length - comments.length });
  }

  const threadOf = ({ id, isOpen, url }: CommentedPost): Thread =>
    foreignThread(
      {
        key: source.thread || `${id}`,
        total,
        state: isOpen ? 'open' : 'closed',
        ...(url && { url }),
      },
      { depth: 5, email: 'required', maxLength: 20_000 },
    );

  async function ask(): Promise<Result<CommentPage>> {
    const which = await post();
    if (!which.ok) return which;
    const answer = await list({ post: which.value.id, order: 'desc' });
    if (!answer.ok) return answer;
    const { comments, dropped } = answer.value;
    total = answer.value.total;
    return ok({ thread: threadOf(which.value), comments: placed(comments), dropped });
  }

  /** All that stands below some comments, level by level, each level in as many answers as it takes. */
  async function below(
    of: readonly string[],
    deepest: number,
  ): Promise<Result<{ all: Unplaced[]; cut: boolean }>> {
    const all: Unplaced[] = [];
    const known = new Set(of);
    let level = of;
    for (let depth = 0; level.length && depth < deepest; depth++) {
      const next: string[] = [];
      for (let from = 0; from < level.length; from += MOST) {
        const parent = level.slice(from, from + MOST).join();
        for (let page = 1, pages = 1; page <= pages; page++) {
          const answer = await list({ parent, order: 'asc', page });
          if (!answer.ok) return answer;
          pages = Math.ceil(answer.value.total / MOST);
          for (const comment of answer.value.comments) {
            if (known.has(comment.id)) continue;
            known.add(comment.id);
            next.push(comment.id);
            all.push(comment);
          }
        }
      }
      level = next;
    }
    return ok({ all, cut: level.length > 0 });
  }

  const whole = wholeThread({ abilities: { ...READ_ONLY, latest: true, news: 'poll' }, ask, visible });

  async function rootsOf(order: 'asc' | 'desc', page: number, per: number): Promise<Result<CommentPage>> {
    const which = await post();
    if (!which.ok) return which;
    const roots = await list({ post: which.value.id, parent: 0, order, page, per_page: per });
    if (!roots.ok) return roots;
    const ids = roots.value.comments.map(({ id }) => id);
    const replies = await below(ids, DEEPEST);
    if (!replies.ok) return replies;
    const comments = placed([...roots.value.comments, ...replies.value.all]).map((comment) =>
      // One more may stand below, and is found by asking.
      replies.value.cut && comment.descendantCount
        ? { ...comment, descendantCount: comment.descendantCount + 1 }
        : comment,
    );
    return ok({
      thread: threadOf(which.value),
      comments,
      dropped: roots.value.dropped,
      ...(page * per < roots.value.total && { next: `${page + 1}` }),
    });
  }

  return {
    get abilities() {
      return { ...whole.abilities, write: guests.mayWrite() };
    },
    get elsewhere() {
      const url = found?.isOpen && !guests.mayWrite() ? found.url : undefined;
      return url ? { url: `${url}#respond`, name: new URL(url).host } : undefined;
    },
    async page(question) {
      if (question.cursor === undefined || !isLarge()) {
        const first = await whole.page(question);
        if (!first.ok || !isLarge()) return first;
      }
      const order = question.sort === 'oldest' ? 'asc' : 'desc';
      return rootsOf(order, Number(question.cursor) || 1, Math.min(question.limit ?? PAGE, MOST));
    },
    async below(root, cursor) {
      if (!isLarge()) return whole.below(root, cursor);
      const [which, top] = [await post(), await list({ include: root })];
      if (!which.ok) return which;
      const replies = await below([root], DEEPEST_BELOW);
      if (!replies.ok) return replies;
      const comments = placed([...(top.ok ? top.value.comments : []), ...replies.value.all]);
      return ok({
        thread: threadOf(which.value),
        comments: comments.filter(({ id }) => id !== root),
        dropped: 0,
      });
    },
    async withAncestors(id) {
      const known = isLarge() ? undefined : await whole.withAncestors(id);
      return known?.ok ? known : wayTo(id);
    },
    async latest(limit) {
      const answer = await list({
        // The story is embedded only where its link is among the fields.
        _fields: `${COMMENT_FIELDS},_links,_embedded`,
        _embed: 'up',
        order: 'desc',
        per_page: Math.min(limit, MOST),
      });
      return answer.ok ? ok(placed(answer.value.comments)) : answer;
    },
    ...(whole.watch && { watch: whole.watch }),
    writer: async () => {
      const { wordPressWriter } = await import('./wordpress-writer.js');
      return wordPressWriter(source, { post, refuseGuests: guests.refuse });
    },
  };

  async function wayTo(id: string): Promise<Result<readonly Comment[]>> {
    const way: Unplaced[] = [];
    for (let next: string | undefined = id; next && way.length < DEEPEST_BELOW; next = way[0]?.parent) {
      if (!/^\d+$/.test(next) || way.some((one) => one.id === next)) break;
      const address = wordPressAddress(src, `comments/${next}`, { _fields: COMMENT_FIELDS });
      const answer = await askForeign(address, source);
      if (!answer.ok && next === id) return answer;
      const one = answer.ok ? wordPressComment(answer.value.body, parserOf(source)) : undefined;
      if (!one) break;
      way.unshift(one);
    }
    return ancestry(placed(way), id);
  }
}

/** Milliseconds for which a device remembers that a site takes no guests. */
const DAY = 86_400_000;

/** Whether a site takes comments of guests: it says so only when one is sent. */
function guestsOf({ src, format, keys = storedKeys }: ThreadSource): {
  readonly mayWrite: () => boolean;
  readonly refuse: () => void;
} {
  const name = `no-guests.${wordPressAddress(src, '')}`;
  return {
    mayWrite: () =>
      format !== 'wordpress-read' && !(Math.abs(Date.now() - Number(keys.get(name) ?? NaN)) < DAY),
    refuse: () => keys.set(name, `${Date.now()}`),
  };
}
