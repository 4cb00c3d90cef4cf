import type { MarkupElement, MarkupNode, MarkupParser } from './markup.js';

/** Deeper than any page means to go; deeper than this our recursions would not be safe. */
const DEEPEST = 500;

/** The property of an element as the platform has it: a form's own controls may stand under the same name. */
const of = <Key extends keyof Element>(type: { readonly prototype: Node }, key: Key, element: Element) =>
  Reflect.get(type.prototype, key, element) as Element[Key];

const wrap = (element: Element, xml: boolean, depth = 0): MarkupElement => ({
  name: of(Element, 'localName', element),
  namespace: (xml && of(Element, 'namespaceURI', element)) || '',
  attribute: (name) => Element.prototype.getAttribute.call(element, name) ?? undefined,
  get children() {
    const nodes: MarkupNode[] = [];
    if (depth < DEEPEST)
      for (const node of of(Node, 'childNodes', element))
        if (node instanceof Element) nodes.push(wrap(node, xml, depth + 1));
        else if (node instanceof Text) nodes.push(node.data);
    return nodes;
  },
});

/**
 * Reads markup by the browser's own parsers: nothing in it runs or loads. Elements are looked at where they are, not copied.
 * @param createHTML Marks a text as fit for a parser, for pages that require Trusted Types.
 */
export const domParser =
  (createHTML: (text: string) => string = (text) => text): MarkupParser =>
  (source, kind) => {
    const html = kind === 'html';
    try {
      const page = new DOMParser().parseFromString(
        createHTML(source),
        html ? 'text/html' : 'application/xml',
      );
      if (html) return wrap(page.body, false);
      return page.querySelector('parsererror') ? undefined : wrap(page.documentElement, true);
    } catch {
      // Trusted Types without a policy.
      return undefined;
    }
  };

/** Sees a node of the page itself, with all below it, in our shape; a node that is neither element nor text is an empty text. */
export function fromNode(node: Element): MarkupElement;
export function fromNode(node: Node): MarkupNode;
export function fromNode(node: Node): MarkupNode {
  return node instanceof Element ? wrap(node, false) : node instanceof Text ? node.data : '';
}
