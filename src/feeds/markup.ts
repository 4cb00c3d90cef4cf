/** An element in the one shape through which all markup is read, whichever parser made it. */
export interface MarkupElement {
  /** Local name in lower case for HTML, as written for XML, without a prefix: `content` for `media:content`. */
  readonly name: string;
  /** The namespace URI of an XML element, or '' for HTML and for none. */
  readonly namespace: string;
  /** The attribute's value, or undefined where it is absent. XML prefixes are part of the name (`xml:base`). */
  attribute(name: string): string | undefined;
  /** Child elements and texts in document order. Comments and processing instructions are left out; CDATA is text. */
  readonly children: readonly MarkupNode[];
}

export type MarkupNode = MarkupElement | string;

/**
 * Parses a whole document or fragment and gives its root: for HTML an element named `body`, for XML the document element.
 * Undefined where XML is too broken to read. HTML never fails. Nothing in it runs or loads.
 */
export type MarkupParser = (source: string, kind: 'html' | 'xml') => MarkupElement | undefined;

export const isElement = (node: MarkupNode): node is MarkupElement => typeof node !== 'string';

/** All text below a node, as written. */
export const textOf = (node: MarkupNode): string =>
  isElement(node) ? node.children.map(textOf).join('') : node;

/** Elements below a node, at any depth, in document order. */
export function* descendants(node: MarkupElement): Generator<MarkupElement> {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    yield child;
    yield* descendants(child);
  }
}
