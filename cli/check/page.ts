import { Parser } from 'htmlparser2';

/** An element of a page, with its place in the page's text. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | undefined;
  readonly children: readonly PageNode[];
  /** Offset of `<` in the text of the page. */
  readonly offset: number;
  /** Offsets of the attributes, by name. */
  readonly attributeOffsets: ReadonlyMap<string, number>;
}

/** A text between tags, with its entities read. */
export interface PageText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** From the letter `at` of a text on, it stands at `offset` of the page. */
export interface Piece {
  readonly at: number;
  readonly offset: number;
}

export type PageNode = PageElement | PageText;

export const isElement = (node: PageNode): node is PageElement => 'children' in node;

/** Where a letter of a read text stands in the page. */
export function offsetOf(pieces: readonly Piece[], at: number): number {
  let last = pieces[0] ?? { at: 0, offset: 0 };
  for (const piece of pieces) if (piece.at <= at) last = piece;
  return last.offset + at - last.at;
}

/** As deep as a page is read: what is nested deeper belongs to the last element above it. */
const DEEPEST = 1000;

interface Growing extends PageElement {
  readonly children: PageNode[];
}

interface GrowingText {
  text: string;
  readonly pieces: Piece[];
}

/** Adds to a text in composed letters, as the rules have them, and notes where letters of the page became fewer. */
function grow(grown: GrowingText, text: string, offset: number): void {
  const last = grown.pieces.at(-1);
  const goesOn = last && last.offset + grown.text.length - last.at === offset;
  if (!goesOn) grown.pieces.push({ at: grown.text.length, offset });
  let at = 0;
  if (text !== text.normalize())
    for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}+/gu)) {
      grown.text += text.slice(at, index) + letter.normalize();
      at = index + letter.length;
      grown.pieces.push({ at: grown.text.length, offset: offset + at });
    }
  grown.text += text.slice(at);
}

/** Reads a page as those do who run no script: into a tree whose every node knows where it stands. Never fails. */
export function readPage(html: string): PageElement {
  const make = (name: string, attributes: Readonly<Record<string, string>>, parent?: Growing): Growing => ({
    name,
    attributes,
    parent,
    children: [],
    offset: parent ? parser.startIndex : 0,
    attributeOffsets,
  });
  let attributeOffsets = new Map<string, number>();
  const parser: Parser = new Parser({
    onopentagname() {
      attributeOffsets = new Map();
    },
    onattribute(name) {
      attributeOffsets.set(name, parser.startIndex);
    },
    onopentag(name, attributes) {
      const parent = open.at(-1) ?? root;
      const element = make(name, attributes, parent);
      if (open.length < DEEPEST) parent.children.push(element);
      open.push(open.length < DEEPEST ? element : parent);
    },
    onclosetag() {
      if (open.length > 1) open.pop();
    },
    ontext(text) {
      const { children } = open.at(-1) ?? root;
      const last = children.at(-1) as GrowingText | Growing | undefined;
      const isText = last && 'pieces' in last;
      const grown: GrowingText = isText ? last : { text: '', pieces: [] };
      if (!isText) children.push(grown);
      // Behind an end tag with a space in it the parser's start is wrong, its end never.
      const start = parser.endIndex + 1 - text.length;
      grow(grown, text, html.startsWith(text, start) ? start : parser.startIndex);
    },
  });
  const root = make('#page', {});
  const open: Growing[] = [root];
  parser.end(html);
  return root;
}

/** Elements below one, at any depth, in document order. */
export const elementsIn = (element: PageElement): Generator<PageElement> => elementsThat(element, () => true);

/** The same without those that do not fit, and what is in them. */
export function* elementsThat(
  element: PageElement,
  fits: (element: PageElement) => boolean,
): Generator<PageElement> {
  const waiting = [...element.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node) || !fits(node)) continue;
    yield node;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) waiting.push(child);
    }
  }
}

export function closest(
  element: PageElement | undefined,
  fits: (element: PageElement) => boolean,
): PageElement | undefined {
  for (let at = element; at; at = at.parent) if (fits(at)) return at;
  return undefined;
}
