import type { Comment, CommentPage } from '../../model/comment.js';

/**
 * The comments of a page for machines (https://schema.org/Comment): what is published, each reply with the comment that it
 * replies to.
 * @param page Address of the page.
 */
export const commentData = ({ comments, thread }: CommentPage, page: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'WebPage',
  '@id': page,
  commentCount: thread.total,
  comment: comments.filter(({ status }) => status === 'published').map((comment) => dataOf(comment, page)),
});

function dataOf(
  { id, parent, author, text, created, edited, language, score }: Comment,
  page: string,
): object {
  const at = (comment: string): string => `${page}#comment-${comment}`;
  return {
    '@type': 'Comment',
    '@id': at(id),
    ...(parent !== undefined && { parentItem: { '@id': at(parent) } }),
    ...(author && {
      author: { '@type': 'Person', name: author.name, ...(author.url && { url: author.url }) },
    }),
    text,
    dateCreated: created,
    ...(edited && { dateModified: edited }),
    ...(language && { inLanguage: language }),
    ...(score > 0 && { upvoteCount: score }),
  };
}
