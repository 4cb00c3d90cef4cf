import { fail, ok } from '../../model/result.js';
import { blueskyReplies } from '../adapters/bluesky-replies.js';
import { askForeign } from './ask-foreign.js';
import type { CommentBackEnd } from './back-end.js';
import { foreignThread, READ_ONLY } from './foreign-thread.js';
import { placed } from './placed.js';
import { isVisible, type ThreadSource } from './thread-source.js';
import { wholeThread } from './whole-thread.js';

const PUBLIC = 'https://public.api.bsky.app';
const DEPTH = 100;

/**
 * The replies to a post on Bluesky, as anyone sees them.
 * Source: https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread.
 */
export function openBluesky(source: ThreadSource): CommentBackEnd {
  const { src, thread, visible = isVisible } = source;
  const { host, post, server } = placeOf(src);
  const url = `https://${host}/profile/${post.join('/post/')}`;
  const question = new URL('/xrpc/app.bsky.feed.getPostThread', server);
  question.searchParams.set('uri', `at://${post.join('/app.bsky.feed.post/')}`);
  question.searchParams.set('depth', `${DEPTH}`);
  question.searchParams.set('parentHeight', '0');
  return {
    elsewhere: { url, name: 'Bluesky' },
    ...wholeThread({
      abilities: { ...READ_ONLY, sorts: ['newest', 'best', 'oldest'], news: 'poll' },
      visible,
      async ask() {
        const answer = await askForeign(question.href, source);
        if (!answer.ok) return answer;
        const read = blueskyReplies(answer.value.body);
        if (!read) return fail({ kind: 'schema', at: 'thread' });
        const comments = placed(read.comments);
        return ok({
          thread: foreignThread({ key: thread, total: comments.length, url }),
          comments,
          dropped: read.dropped,
        });
      },
    }),
  };
}

/** Whose post it is, and its key, by the address of its page or of the question for it. */
function placeOf(src: string): { host: string; post: readonly [string, string]; server: string } {
  const { origin, pathname, searchParams } = new URL(src);
  const asked = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(searchParams.get('uri') ?? '');
  if (asked) return { host: 'bsky.app', post: [asked[1]!, asked[2]!], server: origin };
  const [, who = '', key = ''] = /\/profile\/([^/]+)\/post\/([^/]+)/.exec(pathname) ?? [];
  return { host: new URL(src).host, post: [decodeURIComponent(who), key], server: PUBLIC };
}
