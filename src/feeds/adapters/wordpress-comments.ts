import type { CommentedStory, CommentStatus } from '../../model/comment.js';
import { link, optional, time, whole } from '../comment-fields.js';
import type { Unplaced } from '../comments/placed.js';
import { foldText } from '../fold-text.js';
import type { MarkupParser } from '../markup.js';
import { htmlText, plainText } from '../plain-text.js';
import { richText, wordsOf } from '../rich-text.js';
import { safeUrl } from '../safe-url.js';
import { own } from '../shape.js';

/** Fields of a comment that are read here: the answer is a third of the whole. */
export const COMMENT_FIELDS =
  'id,post,parent,author_name,author_url,author_avatar_urls,date_gmt,content,link,status,type';

const STATUSES: Readonly<Record<string, CommentStatus>> = {
  approved: 'published',
  hold: 'pending',
  spam: 'pending',
  trash: 'removed',
};

/**
 * One comment of `wp/v2/comments`. Its words are HTML, its name is text with entities.
 * Source: https://developer.wordpress.org/rest-api/reference/comments/.
 */
export function wordPressComment(value: unknown, parse: MarkupParser): Unplaced | undefined {
  const id = whole(own(value, 'id'));
  const created = utc(own(value, 'date_gmt'));
  const status = STATUSES[foldText(own(value, 'status'))];
  const type = own(value, 'type') ?? 'comment';
  const html = own(own(value, 'content'), 'rendered');
  if (!id || !created || !status || type !== 'comment' || typeof html !== 'string') return undefined;
  const words = wordsOf(richText(html, parse));
  if (!words.text) return undefined;
  const name = plainText(own(value, 'author_name'), parse);
  const address = own(value, 'author_url');
  const parent = whole(own(value, 'parent'));
  const picture = safeUrl(own(own(value, 'author_avatar_urls'), '48'), '', 'image');
  return {
    id: `${id}`,
    ...(parent && { parent: `${parent}` }),
    ...(name && { author: { name, ...optional('url', link(address)), ...optional('avatar', picture) } }),
    ...words,
    status,
    created,
    revision: 1,
    score: 0,
    ...optional('url', link(own(value, 'link'))),
    ...optional('story', storyOf(value, parse)),
  };
}

/** The post that a comment came with, by `_embed=up`. */
function storyOf(value: unknown, parse: MarkupParser): CommentedStory | undefined {
  const above = own(own(value, '_embedded'), 'up');
  const post: unknown = Array.isArray(above) ? above[0] : undefined;
  const url = link(own(post, 'link'));
  return url
    ? { url, ...optional('title', plainText(own(own(post, 'title'), 'rendered'), parse)) }
    : undefined;
}

/** UTC that comes without its `Z`. */
const utc = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[1-9].*:\d\d$/.test(value) ? time(`${value}Z`) : undefined;

/** What WordPress says of a request that it refused. */
export interface WordPressProblem {
  readonly code: string;
  /** Plain text: it comes as HTML. */
  readonly message: string;
  /** The first parameter that is meant. */
  readonly parameter: string | undefined;
}

export function wordPressProblem(body: unknown, parse: MarkupParser): WordPressProblem | undefined {
  const code = foldText(own(body, 'code'));
  if (!code) return undefined;
  const parameters = own(own(body, 'data'), 'params');
  return {
    code,
    message: htmlText(foldText(own(body, 'message')), parse),
    parameter: typeof parameters === 'object' && parameters ? Object.keys(parameters)[0] : undefined,
  };
}

/** A post as far as its thread needs it. */
export interface CommentedPost {
  readonly id: number;
  readonly url: string | undefined;
  readonly isOpen: boolean;
}

/** One of `wp/v2/posts` or `wp/v2/pages`. */
export function commentedPost(value: unknown): CommentedPost | undefined {
  const id = whole(own(value, 'id'));
  return id
    ? { id, url: link(own(value, 'link')), isOpen: own(value, 'comment_status') !== 'closed' }
    : undefined;
}
