import { fail, ok } from '../../model/result.js';
import { mastodonReply } from '../adapters/mastodon-replies.js';
import { own } from '../shape.js';
import { askForeign, parserOf } from './ask-foreign.js';
import type { CommentBackEnd } from './back-end.js';
import { foreignThread, READ_ONLY } from './foreign-thread.js';
import { placed } from './placed.js';
import { isVisible, type ThreadSource } from './thread-source.js';
import { wholeThread } from './whole-thread.js';

/**
 * The replies to a post on Mastodon, as anyone sees them: at most 60, at most 20 deep; the rest is to be seen there.
 * Source: https://docs.joinmastodon.org/methods/statuses/#context.
 */
export function openMastodon(source: ThreadSource): CommentBackEnd {
  const { src, thread, visible = isVisible } = source;
  const { origin } = new URL(src);
  const id = /\/(\d+)\/?(?:context\/?)?(?:[?#].*)?$/.exec(src)?.[1] ?? '';
  const url = /\/api\/v1\//.test(src) ? `${origin}/web/statuses/${id}` : src;
  return {
    elsewhere: { url, name: 'Mastodon' },
    ...wholeThread({
      abilities: { ...READ_ONLY, sorts: ['newest', 'best', 'oldest'], news: 'poll' },
      visible,
      async ask() {
        const answer = await askForeign(`${origin}/api/v1/statuses/${id}/context`, source);
        if (!answer.ok) return answer;
        const list = own(answer.value.body, 'descendants');
        if (!Array.isArray(list)) return fail({ kind: 'schema', at: 'descendants' });
        const parse = parserOf(source);
        const comments = placed(list.flatMap((each: unknown) => mastodonReply(each, id, parse) ?? []));
        return ok({
          thread: foreignThread({ key: thread, total: comments.length, url }),
          comments,
          dropped: list.length - comments.length,
        });
      },
    }),
  };
}
