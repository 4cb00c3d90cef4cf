import type { Comment, CommentPage } from '../../model/comment.js';
import { fail, ok, type Result } from '../../model/result.js';
import { readLatest, readOne, readThread } from '../adapters/gateway-comments.js';
import { askAlone, fetchJson } from '../fetch-json.js';
import type { CommentBackEnd } from './back-end.js';
import { gatewayAddress } from './gateway-address.js';
import type { ThreadSource } from './thread-source.js';

/** A thread of the gateway. Source: docs/contracts/comments.md. */
export function openGateway(source: ThreadSource): CommentBackEnd {
  const { src, thread, fetch } = source;
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
    watch(tell, version) {
      let stop: (() => void) | undefined;
      let isStopped = false;
      const begin = async (): Promise<void> => {
        const { watchGateway } = await import('./gateway-news.js');
        if (!isStopped)
          stop = watchGateway({ ...source, version }, () => page({ sort: 'newest', limit: 5 }), tell);
      };
      // Where the chunk does not come there are no news.
      begin().catch(() => undefined);
      return () => {
        isStopped = true;
        stop?.();
        stop = undefined;
      };
    },
    writer: () => import('./gateway-writer.js').then(({ gatewayWriter }) => gatewayWriter(source)),
  };
}
