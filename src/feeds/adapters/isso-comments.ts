import type { Comment, CommentStatus } from '../../model/comment.js';
import { link, optional, time, whole } from '../comment-fields.js';
import { foldText } from '../fold-text.js';
import type { MarkupParser } from '../markup.js';
import { richText, wordsOf } from '../rich-text.js';
import { safeUrl } from '../safe-url.js';
import { own } from '../shape.js';

/** By `mode`: 4 stands for a comment that was deleted and has replies. */
const STATUSES: Readonly<Record<string, CommentStatus>> = { 1: 'published', 2: 'pending', 4: 'deleted' };

/** One comment of Isso 0.12 and later. Source: https://isso-comments.de/docs/reference/server-api/. */
export function issoComment(value: unknown, parse: MarkupParser): Comment | undefined {
  const id = whole(own(value, 'id'));
  const status = STATUSES[`${whole(own(value, 'mode')) ?? ''}`];
  const created = time(own(value, 'created'));
  if (!id || !status || !created) return undefined;
  const html = own(value, 'text');
  const words = wordsOf(typeof html === 'string' && status !== 'deleted' ? richText(html, parse) : []);
  if (!words.text && status !== 'deleted') return undefined;
  const parent = whole(own(value, 'parent'));
  const name = foldText(own(value, 'author'));
  const edited = status === 'deleted' ? undefined : time(own(value, 'modified'));
  const avatar = safeUrl(own(value, 'gravatar_image'), '', 'image');
  const below = whole(own(value, 'total_replies')) ?? 0;
  return {
    id: `${id}`,
    ...(parent && { parent: `${parent}` }),
    root: `${parent || id}`,
    depth: parent ? 1 : 0,
    ...(name &&
      status !== 'deleted' && {
        author: { name, ...optional('url', link(own(value, 'website'))), ...optional('avatar', avatar) },
      }),
    ...words,
    status,
    created,
    ...(edited && { edited, editedBy: 'author' as const }),
    revision: 1,
    score: (whole(own(value, 'likes')) ?? 0) - (whole(own(value, 'dislikes')) ?? 0),
    replyCount: below,
    ...(!parent && { descendantCount: below }),
  };
}

/** A part of a thread: comments without a parent, each with its first replies; or the replies to one. */
export interface IssoPage {
  readonly comments: readonly Comment[];
  /** Comments in `replies` of the answer itself. */
  readonly count: number;
  readonly total: number;
  /** Comments behind the last of this part. */
  readonly hidden: number;
  readonly dropped: number;
  readonly config: { readonly email: boolean; readonly name: boolean };
}

/** Isso counts the places of those that are gone. */
function seen(comment: Comment, below: readonly Comment[]): Comment {
  const gone = below.filter(({ status }) => status !== 'published').length;
  const { descendantCount = 0, replyCount } = comment;
  return gone
    ? { ...comment, descendantCount: descendantCount - gone, replyCount: replyCount - gone }
    : comment;
}

export function issoPage(body: unknown, parse: MarkupParser): IssoPage | undefined {
  const list = own(body, 'replies');
  if (!Array.isArray(list)) return undefined;
  let dropped = 0;
  const read = (value: unknown): Comment[] => {
    const comment = issoComment(value, parse);
    if (!comment) dropped++;
    if (!comment) return [];
    const replies = own(value, 'replies');
    const below = Array.isArray(replies) ? replies.flatMap(read) : [];
    return [seen(comment, below), ...below];
  };
  const comments = list.flatMap(read);
  const config = own(body, 'config');
  return {
    comments,
    count: list.length,
    total: whole(own(body, 'total_replies')) ?? 0,
    hidden: whole(own(body, 'hidden_replies')) ?? 0,
    dropped,
    config: { email: own(config, 'require-email') === true, name: own(config, 'require-author') === true },
  };
}
