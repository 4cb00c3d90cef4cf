import type { CommentPage } from '../../model/comment.js';
import type { Result } from '../../model/result.js';
import { own } from '../shape.js';
import type { ThreadNews } from './back-end.js';
import { gatewayAddress } from './gateway-address.js';
import { isVisible, type ThreadSource } from './thread-source.js';
import { poll } from './watch-thread.js';

const KINDS = ['published', 'changed', 'removed', 'thread', 'reset'] as const;

/**
 * Tells of news of a thread of the gateway: by its events, and by asking where there are none, as in an old browser, behind
 * a proxy that cuts them, under a strict policy.
 * What has come since the version that is known, if only of what a cache had kept, is told too.
 * @param newest Asks for the newest of the thread.
 * @returns What stops it.
 */
export function watchGateway(
  { src, thread, version, visible = isVisible }: ThreadSource & { readonly version: number | undefined },
  newest: () => Promise<Result<CommentPage>>,
  tell: (news: ThreadNews) => void,
): () => void {
  const otherwise = (): (() => void) => poll({ ask: newest, tell, visible });
  let stop: () => void;
  try {
    const events = new EventSource(gatewayAddress(src, 'events', { thread, after: version }));
    stop = () => events.close();
    for (const kind of KINDS)
      events.addEventListener(kind, ({ data }: MessageEvent<unknown>) => tell(newsIn(kind, data)));
    // A browser that goes on trying says CONNECTING.
    events.addEventListener('error', () => {
      if (events.readyState === EventSource.CLOSED) stop = otherwise();
    });
  } catch {
    stop = otherwise();
  }
  return () => stop();
}

/** `comment` is the comment as everyone sees it, or `{id}` where nobody does; a bare id is taken too. */
function newsIn(kind: ThreadNews['kind'], data: unknown): ThreadNews {
  const comment = own(parsed(data), 'comment');
  const id = typeof comment === 'string' ? comment : own(comment, 'id');
  return { kind, ...(typeof id === 'string' && id && { comment: id }) };
}

function parsed(data: unknown): unknown {
  try {
    return JSON.parse(`${data}`);
  } catch {
    return undefined;
  }
}
