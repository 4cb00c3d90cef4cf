import type { CommentBackEnd } from '../feeds/comments/back-end.js';
import type { CommentPage } from '../model/comment.js';
import { ok } from '../model/result.js';
import { sortedComments } from '../model/sorted-comments.js';

/** A thread that the page has at hand as a back end: it can be read and sorted, and nothing else. */
export function givenThread(page: CommentPage): CommentBackEnd {
  const { comments } = page;
  const roots = comments.filter(({ parent }) => parent === undefined);
  const sorts: CommentBackEnd['abilities']['sorts'] =
    roots.length < 2
      ? []
      : [
          'newest',
          ...(roots.some(({ score }) => score) ? (['best'] as const) : []),
          'oldest',
          ...(roots.some(({ pick }) => pick) ? (['picks'] as const) : []),
        ];
  return {
    abilities: {
      sorts,
      write: false,
      idempotency: false,
      vote: false,
      report: false,
      edit: false,
      remove: false,
      news: 'none',
      latest: false,
    },
    page: ({ sort }) => {
      const { next, ...whole } = page;
      void next;
      return Promise.resolve(ok({ ...whole, comments: sortedComments(comments, sort) }));
    },
    below: (root) => Promise.resolve(ok({ ...page, comments: comments.filter((one) => one.root === root) })),
    withAncestors: () => Promise.resolve(ok(comments)),
  };
}
