import type { Comment, CommentPage } from '../model/comment.js';
import type { CommentSort } from './comments/back-end.js';
import { commentOf, readThread } from './adapters/gateway-comments.js';
import { oneOf, optional } from './comment-fields.js';
import { isElement, textOf, type MarkupElement, type MarkupNode } from './markup.js';
import { richText, wordsOf } from './rich-text.js';
import { safeUrl } from './safe-url.js';
import { own } from './shape.js';

/** A thread as a server wrote it between an element's tags. */
export interface WrittenThread extends CommentPage {
  /** The order that it was drawn in. */
  readonly sort?: CommentSort;
}

/**
 * Reads back what `threadHtml` wrote, and the script of data beside it; undefined where there is no such script. What a list says
 * by its place counts where no attribute says otherwise.
 */
export function fromThreadHtml(host: MarkupElement): WrittenThread | undefined {
  const head = headOf(host);
  const read = readThread({ thread: own(head, 'thread'), next: own(head, 'next'), comments: [] });
  if (!read.ok) return undefined;
  const written = commentsIn(host, undefined);
  const comments = written.map(({ comment }) => comment).filter((comment) => comment !== undefined);
  const sort = oneOf(['newest', 'oldest', 'best', 'picks'] as const, own(head, 'sort'));
  return {
    ...read.value,
    comments,
    dropped: written.length - comments.length,
    ...(sort && { sort }),
  };
}

function headOf(host: MarkupElement): unknown {
  const script = host.children
    .filter(isElement)
    .find((child) => child.name === 'script' && child.attribute('type') === 'application/json');
  try {
    return script && JSON.parse(textOf(script));
  } catch {
    return undefined;
  }
}

const has = (element: MarkupElement, name: string): boolean =>
  (element.attribute('class') ?? '').split(/\s+/).includes(name);

const isComment = (element: MarkupElement): boolean => has(element, 'p-comment');

/** Elements below one, comments with what is in them left out. */
function inside(element: MarkupElement, found: MarkupElement[] = []): readonly MarkupElement[] {
  for (const child of element.children) {
    if (!isElement(child) || isComment(child)) continue;
    found.push(child);
    inside(child, found);
  }
  return found;
}

interface Above {
  readonly id: string;
  readonly root: string;
  readonly level: number;
}

/** Comments below an element in the order of the page; undefined for one that is unfit. */
function commentsIn(
  element: MarkupElement,
  above: Above | undefined,
): readonly { readonly comment: Comment | undefined }[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (!isComment(child)) return commentsIn(child, above);
    const id = (child.attribute('id') ?? '').replace(/^comment-/, '');
    const place = { id, root: above?.root ?? id, level: above ? above.level + 1 : 0 };
    return [{ comment: read(child, place, above) }, ...commentsIn(child, place)];
  });
}

function read(element: MarkupElement, place: Above, above: Above | undefined): Comment | undefined {
  const parts = inside(element);
  const part = (name: string): MarkupElement | undefined => parts.find((each) => has(each, name));
  const data = (name: string): string | undefined => element.attribute(`data-tin-${name}`);
  const number = (name: string): number | undefined => {
    const said = data(name);
    return said === undefined ? undefined : Number(said);
  };
  const [author, content] = [part('p-author'), part('p-content')];
  const rich = content?.attribute('data-tin-rich') !== undefined;
  const words = content && rich ? wordsOf(richText('', () => content)) : undefined;
  const comment = commentOf({
    id: place.id,
    parent: data('parent') ?? above?.id,
    root: data('root') ?? place.root,
    depth: number('depth') ?? place.level,
    // Whoever gave no name has one while the rest is looked at.
    author: { name: author ? textOf(author) : '-', url: author?.attribute('href'), badge: data('badge') },
    text: words?.text ?? (content && wordsIn(content)),
    status: data('status') ?? 'published',
    reason: data('reason'),
    reasonText: data('reason-text'),
    created: part('dt-published')?.attribute('datetime'),
    edited: part('dt-updated')?.attribute('datetime'),
    editedBy: data('edited-by'),
    revision: number('revision'),
    score: number('score'),
    replyCount: number('replies'),
    descendantCount: number('below'),
    pick: data('pick') && { at: data('pick'), note: data('pick-note') },
    language: content?.attribute('lang'),
    url: part('u-url')?.attribute('href'),
  });
  if (!comment) return undefined;
  const avatar = safeUrl(data('avatar'), '', 'image');
  const whole = {
    ...comment,
    ...(words?.rich && { text: words.text, rich: words.rich }),
    ...(comment.author && { author: { ...comment.author, ...optional('avatar', avatar) } }),
  };
  if (author) return whole;
  const { author: _, ...nameless } = whole;
  return nameless;
}

/** Plain words on their lines: paragraphs with an empty line between them. */
const wordsIn = (node: MarkupNode): string =>
  isElement(node)
    ? node.name === 'br'
      ? '\n'
      : `${node.children.map(wordsIn).join('')}${node.name === 'p' ? '\n\n' : ''}`
    : node;
