import type { CommentPage } from '../../model/comment.js';
import { fail, ok, type Result } from '../../model/result.js';
import { link, optional, tag, time, whole } from '../comment-fields.js';
import { foreignThread } from '../comments/foreign-thread.js';
import { placed, type Unplaced } from '../comments/placed.js';
import { isRecord } from '../fields.js';
import { foldText } from '../fold-text.js';
import type { MarkupParser } from '../markup.js';
import { richText, wordsOf } from '../rich-text.js';
import { safeUrl } from '../safe-url.js';
import { own } from '../shape.js';
import { commentOf } from './gateway-comments.js';

/**
 * A whole thread from a file. Source: docs/contracts/comments-file.md.
 * @param key What the thread is named where the file does not say.
 */
export function readCommentsFile(body: unknown, key: string, parse: MarkupParser): Result<CommentPage> {
  const list = Array.isArray(body) ? body : own(body, 'comments');
  if (!Array.isArray(list)) return fail({ kind: 'schema', at: 'comments' });
  const read = list.flatMap((each: unknown) => unplaced(each, parse) ?? []);
  const comments = placed(read);
  const about = own(body, 'thread');
  const shown = comments.filter(({ status }) => status === 'published').length;
  const thread = foreignThread({
    key,
    state: own(about, 'state') === 'open' ? 'open' : 'closed',
    total: Math.max(shown, whole(own(about, 'total')) ?? 0),
    ...optional('url', link(own(about, 'url'))),
    ...optional('title', foldText(own(about, 'title'))),
    ...optional('closes', time(own(about, 'closes'))),
    ...optional('language', tag(own(about, 'language'))),
  });
  return ok({ thread, comments, dropped: list.length - comments.length });
}

function unplaced(value: unknown, parse: MarkupParser): Unplaced | undefined {
  if (!isRecord(value)) return undefined;
  const author = own(value, 'author');
  const html = own(value, 'html');
  const words = typeof html === 'string' ? wordsOf(richText(html, parse)) : undefined;
  const comment = commentOf({
    __proto__: null,
    ...value,
    status: own(value, 'status') ?? 'published',
    author: typeof author === 'string' ? { name: author } : author,
    ...(words && { text: words.text }),
  });
  if (!comment) return undefined;
  const avatar = safeUrl(own(author, 'avatar'), '', 'image');
  return {
    ...comment,
    ...(words?.rich && { text: words.text, rich: words.rich }),
    ...(comment.author && { author: { ...comment.author, ...optional('avatar', avatar) } }),
  };
}
