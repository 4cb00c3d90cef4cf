import { elementsIn, elementsThat, isElement, type PageElement, type PageNode, type Piece } from './page.js';

/** What nobody is shown without a script. `<noscript>` is for those who have none. */
const UNSEEN = new Set(['script', 'style', 'template', 'head', 'title', 'meta', 'link', 'datalist', 'param']);
/** What shows something without holding a text. */
const SHOWS = new Set(['video', 'audio', 'iframe', 'object', 'embed', 'canvas', 'svg', 'math', 'textarea']);
const CONTROLS = new Set(['input', 'select', 'button', 'meter', 'progress']);
/** What quotes code, a template's too. */
const QUOTES_CODE = new Set([
  'pre',
  'code',
  'kbd',
  'samp',
  'var',
  'textarea',
  'svg',
  'math',
  'xmp',
  'plaintext',
]);
const INLINE = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'cite',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'ins',
    'label',
    'mark',
    'q',
  ],
  ...[
    'ruby',
    's',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'time',
    'tt',
    'u',
    'wbr',
    'code',
    'kbd',
    'samp',
    'var',
  ],
  ...['tin-time', 'tin-comment-count'],
]);
const BLANK = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/** Whether an element is shown at all, as far as the page's text says. */
export function isSeen({ name, attributes }: PageElement): boolean {
  const style = attributes['style'] ?? '';
  return !(
    UNSEEN.has(name) ||
    attributes['hidden'] !== undefined ||
    attributes['popover'] !== undefined ||
    (name === 'input' && attributes['type'] === 'hidden') ||
    (name === 'dialog' && attributes['open'] === undefined) ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  );
}

export const isBlank = (text: string): boolean => text.replace(BLANK, '') === '';

export const hasPicture = ({ attributes }: PageElement): boolean =>
  !isBlank(attributes['src'] ?? '') || !isBlank(attributes['srcset'] ?? '');

const contents = new WeakMap<PageElement, boolean>();

/** Whether a node shows words, a picture or a control. */
export function hasContent(node: PageNode): boolean {
  if (!isElement(node)) return !isBlank(node.text);
  const known = contents.get(node);
  if (known !== undefined) return known;
  const found = isSeen(node) && showsSomething(node);
  contents.set(node, found);
  return found;
}

const showsSomething = (element: PageElement): boolean =>
  element.name === 'img'
    ? hasPicture(element)
    : SHOWS.has(element.name) || CONTROLS.has(element.name) || element.children.some(hasContent);

/** The words of a node on one line. */
export const wordsOf = (node: PageNode): string => rawWords(node).replace(BLANK, ' ').trim();

function rawWords(node: PageNode): string {
  if (!isElement(node)) return node.text;
  if (!isSeen(node)) return '';
  const text = node.children.map(rawWords).join('');
  return INLINE.has(node.name) ? text : ` ${text} `;
}

/** Elements that are shown, in document order. */
export const seenIn = (element: PageElement): Generator<PageElement> => elementsThat(element, isSeen);

/** What stands on one line of the page: the words between two borders of blocks. */
export interface Line {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The innermost block around it. */
  readonly block: PageElement;
}

/** In the place of what is read by nobody here, such as code: something stands there. */
const OBJECT = '\ufffc';

const linesOfPages = new WeakMap<PageElement, readonly Line[]>();

/** The lines of a page, in document order, without code. */
export function linesOf(root: PageElement): readonly Line[] {
  const lines = linesOfPages.get(root) ?? readLines(root);
  linesOfPages.set(root, lines);
  return lines;
}

function readLines(root: PageElement): readonly Line[] {
  const lines: Line[] = [];
  let text = '';
  let pieces: Piece[] = [];
  const end = (block: PageElement): void => {
    if (!isBlank(text)) lines.push({ text, pieces, block });
    text = '';
    pieces = [];
  };
  const read = (element: PageElement, block: PageElement): void => {
    for (const child of element.children) {
      if (!isElement(child)) {
        for (const piece of child.pieces) pieces.push({ at: text.length + piece.at, offset: piece.offset });
        text += child.text;
      } else if (QUOTES_CODE.has(child.name)) text += OBJECT;
      else if (!isSeen(child)) continue;
      else if (child.name === 'img' || CONTROLS.has(child.name)) text += OBJECT;
      else if (INLINE.has(child.name)) read(child, block);
      else {
        end(block);
        read(child, child);
        end(child);
      }
    }
  };
  read(root, root);
  end(root);
  return lines;
}

/** The first element of a name that the page holds, shown or not. */
export function firstOf(root: PageElement, name: string): PageElement | undefined {
  for (const element of elementsIn(root)) if (element.name === name) return element;
  return undefined;
}
