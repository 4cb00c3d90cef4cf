import type { Comment, CommentAuthor } from '../model/comment.js';
import type { RichNode } from '../model/rich-text.js';
import { element, guarded, text, type Attributes } from './write-html.js';

/** A comment at its place, in the order of reading: each before all that stands below it. */
export interface PlacedComment {
  readonly comment: Comment;
  /** From 1. */
  readonly depth: number;
}

/** How comments are written: words, which the feeds room does not know. */
export interface HtmlThreadOptions {
  /** BCP 47 tag of the comments, where the thread has one. */
  readonly language?: string | undefined;
  /** A time in full, as readers without scripts see it. */
  readonly timeText: (iso: string) => string;
  readonly nameless: string;
  readonly badge: (author: CommentAuthor) => string | undefined;
  readonly edited: (comment: Comment) => string;
  readonly votes: (score: number) => string;
  /** In the place of words that are gone. */
  readonly gone: (comment: Comment) => string;
  /** Writes nothing but what may stand among words: the same classes on `<span>`. */
  readonly isPhrasing: boolean;
  /** Language of the words, where it is not the page's. */
  readonly foreign?: string | undefined;
}

/** Lists in lists at the most: what is deeper names its parent. Readers and parsers are asked for no more. */
const NESTED = 10;

interface Node {
  readonly comment: Comment;
  readonly above: Node | undefined;
  readonly root: string;
  readonly level: number;
  readonly replies: Node[];
}

/**
 * Writes comments as HTML with microformats2 classes, replies as lists in lists, which readers without scripts read and
 * `fromThreadHtml` reads back; '' without comments. The form is a contract: docs/contracts/html-feed.md.
 */
export function threadHtml(rows: readonly PlacedComment[], options: HtmlThreadOptions): string {
  const nodes = nested(rows, options.isPhrasing ? 0 : NESTED);
  if (!nodes.length) return '';
  const { isPhrasing, language } = options;
  return guarded(isPhrasing ? 'span' : 'ol', { class: 'h-feed', lang: language }, items(nodes, options));
}

function nested(rows: readonly PlacedComment[], most: number): readonly Node[] {
  const top: Node[] = [];
  const way: Node[] = [];
  for (const { comment, depth } of rows) {
    const level = Math.min(depth - 1, most, way.length);
    way.length = level;
    const above = way[level - 1];
    const node = { comment, above, root: way[0]?.comment.id ?? comment.id, level, replies: [] };
    (above?.replies ?? top).push(node);
    way.push(node);
  }
  return top;
}

const items = (nodes: readonly Node[], options: HtmlThreadOptions): string =>
  `\n${nodes.map((node) => item(node, options)).join(options.isPhrasing ? '<br>\n' : '\n')}\n`;

function item(node: Node, options: HtmlThreadOptions): string {
  const { comment, replies } = node;
  const said =
    comment.status === 'published'
      ? publishedParts(comment, options)
      : [element('span', { lang: options.foreign }, text(options.gone(comment))), time(comment, options)];
  const below = replies.length ? element('ol', {}, items(replies, options)) : '';
  return element(
    options.isPhrasing ? 'span' : 'li',
    { class: 'p-comment h-cite', id: `comment-${comment.id}`, ...placeOf(node), ...stateOf(comment) },
    [...said, below].filter(Boolean).join('\n'),
  );
}

/** What the place in the lists does not say. */
const placeOf = ({ above, comment, level, root }: Node): Attributes => ({
  'data-tin-parent': comment.parent === above?.comment.id ? undefined : comment.parent,
  'data-tin-root': comment.root === root ? undefined : comment.root,
  'data-tin-depth': comment.depth === level ? undefined : comment.depth,
});

/** What microformats2 has no class for. */
const stateOf = (comment: Comment): Attributes => ({
  'data-tin-status': comment.status === 'published' ? undefined : comment.status,
  'data-tin-reason': comment.reason,
  'data-tin-reason-text': comment.reasonText,
  'data-tin-edited-by': comment.editedBy,
  'data-tin-revision': comment.revision === 1 ? undefined : comment.revision,
  'data-tin-score': comment.score || undefined,
  'data-tin-replies': comment.replyCount || undefined,
  'data-tin-below': comment.descendantCount,
  'data-tin-pick': comment.pick?.at,
  'data-tin-pick-note': comment.pick?.note,
  'data-tin-badge': comment.author?.badge,
  'data-tin-avatar': comment.author?.avatar,
});

function publishedParts(comment: Comment, options: HtmlThreadOptions): readonly string[] {
  const { author, edited, score } = comment;
  const { foreign } = options;
  const badge = author && options.badge(author);
  const note = (words: string): string => element('span', { lang: foreign }, text(words));
  return [
    authorOf(author, options),
    badge ? note(badge) : '',
    time(comment, options),
    edited
      ? `${note(options.edited(comment))} ${element('time', { class: 'dt-updated', datetime: edited, lang: foreign }, text(options.timeText(edited)))}`
      : '',
    contentOf(comment, options.isPhrasing),
    score > 0 ? note(options.votes(score)) : '',
  ];
}

const authorOf = (author: CommentAuthor | undefined, { nameless, foreign }: HtmlThreadOptions): string =>
  author
    ? element(author.url ? 'a' : 'b', linked('p-author h-card', author.url), text(author.name))
    : element('b', { lang: foreign }, text(nameless));

const linked = (name: string, href: string | undefined): Attributes => ({
  class: name,
  href,
  rel: href && 'nofollow ugc noopener',
});

function time({ created, url }: Comment, { timeText, foreign }: HtmlThreadOptions): string {
  const said = element(
    'time',
    { class: 'dt-published', datetime: created, lang: foreign },
    text(timeText(created)),
  );
  return url ? element('a', { class: 'u-url', href: url }, said) : said;
}

function contentOf({ language, rich, text: words }: Comment, isPhrasing: boolean): string {
  const values = { class: 'p-content', lang: language, dir: 'auto' };
  const lined = (some: string): string => text(some).replaceAll('\n', '<br>');
  if (isPhrasing) return element('span', values, lined(words));
  if (rich) return element('div', { ...values, 'data-tin-rich': '' }, rich.map(richHtml).join(''));
  return element(
    'div',
    values,
    words
      .split('\n\n')
      .map((paragraph) => element('p', {}, lined(paragraph)))
      .join(''),
  );
}

function richHtml(node: RichNode): string {
  if (typeof node === 'string') return text(node);
  const { children, href, tag } = node;
  const rel = href && 'nofollow ugc noopener';
  return tag === 'br' ? `<br>` : element(tag, { href, rel }, children.map(richHtml).join(''));
}
