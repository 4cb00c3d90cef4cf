import type { Comment } from '../../model/comment.js';
import { fail, ok } from '../../model/result.js';
import type { CommentBackEnd } from './back-end.js';
import { foreignThread, READ_ONLY } from './foreign-thread.js';

/** Comments that are shown of a whole site. */
const MOST = 20;

/**
 * The newest comments of a whole site as a thread that can be read and nothing else: each stands by itself, with its story.
 * Empty where the system has no such list.
 */
export const latestThread = (of: CommentBackEnd): CommentBackEnd => ({
  abilities: { ...READ_ONLY, sorts: [], latest: of.abilities.latest },
  async page() {
    const answer = (await of.latest?.(MOST)) ?? ok([]);
    if (!answer.ok) return answer;
    const comments = answer.value.filter(({ status }) => status === 'published').map(alone);
    return ok({ thread: foreignThread({ key: '*', total: 0 }), comments, dropped: 0 });
  },
  below: () => Promise.resolve(fail({ kind: 'http', status: 404 })),
  withAncestors: () => Promise.resolve(fail({ kind: 'http', status: 404 })),
});

/** Without its place among others, which are not here. */
function alone({ parent, descendantCount, ...comment }: Comment): Comment {
  void [parent, descendantCount];
  const url = comment.url?.replace(/#.*/, '');
  return {
    ...comment,
    root: comment.id,
    depth: 0,
    replyCount: 0,
    story: { ...(url && { url }), ...comment.story },
  };
}
