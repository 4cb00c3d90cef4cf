import type { Comment, CommentPage } from '../../model/comment.js';
import { fail, ok, type Result } from '../../model/result.js';
import { readPosted, readThread } from '../adapters/gateway-comments.js';
import { fetchJson } from '../fetch-json.js';
import { own } from '../shape.js';
import type { CommentBackEnd, PageQuestion, ThreadNews } from './back-end.js';

const KINDS = ['published', 'changed', 'removed', 'thread', 'reset'] as const;

const commentIn = (value: unknown): Comment[] => {
  const read = readPosted({ comment: value });
  return read.ok ? [read.value.comment] : [];
};

/**
 * Reads a thread of the gateway: docs/contracts/comments.md.
 * @param base Its address, without a slash at the end.
 * @param thread Key of the thread.
 */
export function gatewayThread(base: string, thread: string): CommentBackEnd {
  const address = (path: string, query: Readonly<Record<string, string | number | undefined>>): string => {
    const asked = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : `${name}=${encodeURIComponent(value)}`,
    );
    return `${base}/v1/${path}?${asked.join('&')}`;
  };
  const page = async (query: Parameters<typeof address>[1]): Promise<Result<CommentPage>> => {
    const answer = await fetchJson(address('comments', { thread, ...query }));
    return answer.ok ? readThread(answer.value.body) : answer;
  };
  return {
    abilities: {
      sorts: ['newest', 'best', 'oldest'],
      write: false,
      idempotency: true,
      vote: false,
      report: false,
      edit: false,
      remove: false,
      news: 'events',
      latest: false,
      counts: 100,
    },
    page: ({ sort, cursor, limit }: PageQuestion) =>
      page({ sort: sort === 'picks' ? 'newest' : sort, cursor, limit }),
    below: (root, cursor) => page({ root, cursor }),
    withAncestors: async (id) => {
      const answer = await fetchJson(`${base}/v1/comments/${encodeURIComponent(id)}`);
      if (!answer.ok) return answer;
      const { body } = answer.value;
      const [before, last] = [own(body, 'ancestors'), commentIn(own(body, 'comment'))];
      if (!last.length) return fail({ kind: 'schema', at: 'comment' });
      return ok([...(Array.isArray(before) ? before.flatMap(commentIn) : []), ...last]);
    },
    watch: (tell: (news: ThreadNews) => void) => {
      const source = new EventSource(address('events', { thread }));
      for (const kind of KINDS)
        source.addEventListener(kind, ({ data }: MessageEvent<string>) => {
          const comment = own(own(parsed(data), 'comment'), 'id');
          tell({ kind, ...(typeof comment === 'string' && { comment }) });
        });
      return () => source.close();
    },
  };
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
