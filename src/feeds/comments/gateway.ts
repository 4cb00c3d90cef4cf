import type { Comment, CommentPage } from '../../model/comment.js';
import { fail, ok, type Result } from '../../model/result.js';
import { readLatest, readOne, readThread } from '../adapters/gateway-comments.js';
import { askAlone, fetchJson } from '../fetch-json.js';
import { own } from '../shape.js';
import type { CommentBackEnd, ThreadNews } from './back-end.js';
import { gatewayAddress } from './gateway-address.js';
import { isVisible, type ThreadSource } from './thread-source.js';
import { poll } from './watch-thread.js';

const KINDS = ['published', 'changed', 'removed', 'thread', 'reset'] as const;

/** A thread of the gateway. Source: docs/contracts/comments.md. */
export function openGateway(source: ThreadSource): CommentBackEnd {
  const { src, thread, fetch, visible = isVisible } = source;
  async function ask<T>(address: string, read: (body: unknown) => Result<T>): Promise<Result<T>> {
    const answer = await (fetch ? askAlone(address, { fetch }) : fetchJson(address));
    return answer.ok ? read(answer.value.body) : answer;
  }
  const page = (query: Readonly<Record<string, string | number | undefined>>): Promise<Result<CommentPage>> =>
    ask(gatewayAddress(src, 'comments', { thread, ...query }), readThread);
  return {
    abilities: {
      sorts: ['newest', 'best', 'oldest'],
      write: true,
      idempotency: true,
      vote: true,
      report: true,
      edit: true,
      remove: true,
      news: typeof EventSource === 'function' ? 'events' : 'poll',
      latest: true,
      counts: 100,
    },
    page: ({ sort, cursor, limit }) => page({ sort: sort === 'picks' ? 'newest' : sort, cursor, limit }),
    below: (root, cursor) => page({ root, cursor }),
    async withAncestors(id): Promise<Result<readonly Comment[]>> {
      const one = await ask(gatewayAddress(src, `comments/${encodeURIComponent(id)}`), readOne);
      if (!one.ok) return one;
      const { comment, ancestors } = one.value;
      return comment.status === 'pending' ? fail({ kind: 'http', status: 404 }) : ok([...ancestors, comment]);
    },
    latest: (limit) => ask(gatewayAddress(src, 'comments/latest', { limit }), readLatest),
    watch: (tell) =>
      watchEvents(gatewayAddress(src, 'events', { thread }), tell, () =>
        poll({ ask: () => page({ sort: 'newest', limit: 5 }), tell, visible }),
      ),
    writer: () => import('./gateway-writer.js').then(({ gatewayWriter }) => gatewayWriter(source)),
  };
}

/** Listens to events, and does otherwise where there are none: an old browser, a proxy that cuts them, a strict policy. */
function watchEvents(url: string, tell: (news: ThreadNews) => void, otherwise: () => () => void): () => void {
  let stop: () => void;
  try {
    const events = new EventSource(url);
    stop = () => events.close();
    for (const kind of KINDS)
      events.addEventListener(kind, ({ data }: MessageEvent<unknown>) => {
        const comment = own(parsed(data), 'comment');
        tell({ kind, ...(typeof comment === 'string' && comment && { comment }) });
      });
    // A browser that goes on trying says CONNECTING.
    events.addEventListener(
      'error',
      () => {
        if (events.readyState === EventSource.CLOSED) stop = otherwise();
      },
      { once: false },
    );
  } catch {
    stop = otherwise();
  }
  let isStopped = false;
  return () => {
    if (!isStopped) stop();
    isStopped = true;
  };
}

function parsed(data: unknown): unknown {
  try {
    return JSON.parse(`${data}`);
  } catch {
    return undefined;
  }
}
