import { isElement, type MarkupNode } from './markup.js';

/** Plain text as HTML: whoever reads it as HTML gets the text back, letter by letter. */
export const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const PICTURE = ['src', 'width', 'height', 'alt'];

/** XHTML inside XML as HTML text, with what is needed to find its words and pictures and no other attributes. */
export function htmlOf(node: MarkupNode): string {
  if (!isElement(node)) return escapeText(node);
  const attributes =
    node.name === 'img'
      ? PICTURE.map((name) => ` ${name}="${escapeText(node.attribute(name) ?? '').replace(/"/g, '&quot;')}"`)
      : [];
  return `<${node.name}${attributes.join('')}>${node.children.map(htmlOf).join('')}</${node.name}>`;
}
