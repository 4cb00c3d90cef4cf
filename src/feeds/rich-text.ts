import type { RichElement, RichNode, RichTag } from '../model/rich-text.js';
import { INVISIBLE } from './fold-text.js';
import { isElement, type MarkupElement, type MarkupNode, type MarkupParser } from './markup.js';
import { safeUrl } from './safe-url.js';

const UNSEEN =
  /^(script|style|template|no(script|embed|frames)|i?frame(set)?|object|embed|svg|math|title|head|textarea|select|option|xmp|audio|video|canvas)$/;
/** Elements that stand on lines of their own, and become paragraphs. */
const BLOCK =
  /^(p|div|h[1-6]|d[ltd]|table|t(head|body|foot)|t[rdh]|section|article|header|footer|main|aside|nav|figure|figcaption|address|details|summary|form|fieldset|hr|center|caption)$/;
const LIST = /^(ul|ol|menu)$/;
const INLINE: Readonly<Record<string, RichTag>> = {
  b: 'b',
  strong: 'strong',
  i: 'i',
  em: 'em',
  cite: 'em',
  s: 's',
  strike: 's',
  del: 'del',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};
/** Levels of quotations and lists, and of what is inside a line: deeper ones are their own words. */
const DEEPEST = 6;

const TAG = /<([a-z][^\s/>]*)([\s/](?:[^>"']|"[^"]*"|'[^']*'){0,4000})>/gi;
const KEPT = /\s(?:href|alt)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/**
 * Without attributes that nobody reads: a strict policy reports handlers and styles when a parser meets them, although
 * nothing of an inert document runs. What this overlooks is left out later all the same.
 */
const bare = (html: string): string =>
  html.replace(TAG, (_, name: string, rest: string) => `<${name}${(rest.match(KEPT) ?? []).join('')}>`);

const clean = (text: string): string => text.replace(INVISIBLE, '').normalize();

/**
 * A stranger's HTML rebuilt from fifteen elements: whatever else it holds is its words or nothing. No attribute is kept but
 * the address of a link, where it is absolute and http or https.
 * @param parse Makes an inert document of it.
 */
export function richText(html: string, parse: MarkupParser): readonly RichElement[] {
  const body = parse(bare(html), 'html');
  return body ? blocks(body.children, 0) : [];
}

/** Inline nodes in paragraphs, blocks in their order. */
function blocks(nodes: readonly MarkupNode[], depth: number): RichElement[] {
  const found: RichElement[] = [];
  let line: MarkupNode[] = [];
  const flush = (): void => {
    const children = trimmed(inline(line, { depth: 0 }));
    if (children.length) found.push({ tag: 'p', children });
    line = [];
  };
  for (const node of nodes) {
    const made = isElement(node) && !UNSEEN.test(node.name) ? block(node, depth) : undefined;
    if (!made) {
      line.push(node);
      continue;
    }
    flush();
    found.push(...made);
  }
  flush();
  return found;
}

/** What stands on lines of its own; undefined for what stands in a line. */
function block(element: MarkupElement, depth: number): readonly RichElement[] | undefined {
  const { name, children } = element;
  if (name === 'pre') {
    const words = inline(children, { depth: 0, isPre: true });
    return words.length ? [{ tag: 'pre', children: words }] : [];
  }
  if (name === 'blockquote' && depth < DEEPEST) {
    const inner = blocks(children, depth + 1);
    return inner.length ? [{ tag: 'blockquote', children: inner }] : [];
  }
  if (LIST.test(name) && depth < DEEPEST) {
    const items = children
      .filter(isElement)
      .map(({ name, children: own }) => (name === 'li' ? item(own, depth) : item(children, depth)))
      .filter(({ children }) => children.length);
    return items.length ? [{ tag: name === 'ol' ? 'ol' : 'ul', children: items }] : [];
  }
  return BLOCK.test(name) || LIST.test(name) || name === 'li' || name === 'blockquote'
    ? blocks(children, depth)
    : undefined;
}

/** One paragraph in a list needs no mark of its own. */
function item(nodes: readonly MarkupNode[], depth: number): RichElement {
  const inner = blocks(nodes, depth + 1);
  const [first] = inner;
  return { tag: 'li', children: inner.length === 1 && first?.tag === 'p' ? first.children : inner };
}

interface Line {
  readonly depth: number;
  readonly isPre?: boolean;
  readonly isLink?: boolean;
}

function inline(nodes: readonly MarkupNode[], line: Line): RichNode[] {
  const found: RichNode[] = [];
  const add = (node: RichNode): void => {
    const last = found.at(-1);
    if (typeof node === 'string' && typeof last === 'string') found[found.length - 1] = clean(last + node);
    else if (node !== '') found.push(node);
  };
  for (const node of nodes)
    if (isElement(node)) for (const made of element(node, line)) add(made);
    else add(clean(line.isPre ? node.replace(/\r\n?/g, '\n') : node.replace(/[\t\n\f\r ]+/g, ' ')));
  return found;
}

function element(of: MarkupElement, line: Line): readonly RichNode[] {
  const { name, children } = of;
  if (UNSEEN.test(name)) return [];
  if (name === 'br') return line.isPre ? ['\n'] : [{ tag: 'br', children: [] }];
  // Faces that WordPress has made pictures of.
  if (name === 'img') return [clean((of.attribute('alt') ?? '').replace(/\s+/g, ' '))];
  const href = name === 'a' && !line.isLink ? safeUrl(of.attribute('href'), '', 'link') : undefined;
  const tag = Object.hasOwn(INLINE, name) ? INLINE[name] : undefined;
  const deeper = { ...line, depth: line.depth + 1, isLink: !!line.isLink || !!href };
  const inner = inline(children, deeper);
  if (BLOCK.test(name) || name === 'li') return [{ tag: 'br', children: [] }, ...inner];
  if (!inner.length) return [];
  if (href) return [{ tag: 'a', href, children: inner }];
  return tag && line.depth < DEEPEST ? [{ tag, children: inner }] : inner;
}

const isBreak = (node: RichNode | undefined): boolean =>
  typeof node === 'string' ? !node.trim() : node?.tag === 'br';

/** Without breaks and spaces at its ends and around its breaks. */
function trimmed(nodes: readonly RichNode[]): RichNode[] {
  const kept = nodes.map((node, place) => {
    if (typeof node !== 'string') return node;
    const start = !place || isBreak(nodes[place - 1]) ? node.trimStart() : node;
    return place === nodes.length - 1 || isBreak(nodes[place + 1]) ? start.trimEnd() : start;
  });
  const filled = kept.filter((node) => node !== '');
  while (isBreak(filled[0])) filled.shift();
  while (isBreak(filled.at(-1))) filled.pop();
  return filled;
}

/** The words of rich text on the lines that readers see, paragraphs with an empty line between them. */
export const linesOf = (nodes: readonly RichNode[]): string =>
  nodes
    .map((node) => lines(node))
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

function lines(node: RichNode): string {
  if (typeof node === 'string') return node;
  const inner = node.children.map(lines).join('');
  if (node.tag === 'br') return '\n';
  if (node.tag === 'li') return `\n${inner.trim()}\n`;
  return /^(p|pre|blockquote|ul|ol)$/.test(node.tag) ? `\n\n${inner}\n\n` : inner;
}

const isPlain = ({ tag, children }: RichElement): boolean =>
  tag === 'p' && children.every((child) => typeof child === 'string' || child.tag === 'br');

/** A comment's words: as plain text, and rich where plain text would not show all. */
export function wordsOf(blocks: readonly RichElement[]): {
  readonly text: string;
  readonly rich?: readonly RichElement[];
} {
  const text = linesOf(blocks);
  return blocks.every(isPlain) ? { text } : { text, rich: blocks };
}
