import { foldText } from './fold-text.js';
import { isElement, type MarkupElement, type MarkupParser } from './markup.js';

const ENTITY = /&(#\d+|#x[\da-f]+|[a-z]\w*);/i;
/** Older parsers of HTML read `&copy` in `?a=1&copy=2`: what has no semicolon is an author's. */
const AMPERSAND = /&(?!(#\d+|#x[\da-f]+|[a-z]\w*);)/gi;
const VOID = /^(w?br|hr|img)$/;
const UNSEEN = /^(script|style)$/;
const BLOCK = /^(br|p|div|li|[ht][1-6rdh]|d[dt])$/;

/**
 * A stranger's title, name or summary as plain text. Entities are decoded at most twice. In a field that should be plain
 * already only a tag with its closing tag, or one that needs none, counts as markup: a title about `<b>` keeps it, and
 * what was written as `&lt;b&gt;` is never markup.
 */
export function plainText(value: unknown, parse: MarkupParser): string {
  const text = foldText(value);
  if (!ENTITY.test(text) && !/<[a-z/!]/i.test(text)) return text;
  const tags = new Set([...text.matchAll(/<(\/?[a-z][\w-]*)/gi)].map(([, tag = '']) => tag.toLowerCase()));
  const hasComment = text.includes('-->');
  const isMarkup = (name: string): boolean =>
    name === '!--'
      ? hasComment
      : VOID.test(name) || (name !== 'title' && tags.has(name) && tags.has(`/${name}`));
  const once = htmlText(
    text.replace(/<(\/?([a-z][\w-]*|!--))?/gi, (start, rest = '', name = '') =>
      isMarkup(`${name}`.toLowerCase()) ? start : `&lt;${rest}`,
    ),
    parse,
  );
  return ENTITY.test(once) ? htmlText(once.replace(/</g, '&lt;'), parse) : once;
}

/** The text of HTML as readers see it, on one line: without scripts and styles, with a space between blocks. */
export function htmlText(html: string, parse: MarkupParser): string {
  const root = parse(html.replace(AMPERSAND, '&amp;'), 'html');
  return root ? foldText(seen(root)) : '';
}

function seen(element: MarkupElement): string {
  let text = '';
  for (const node of element.children)
    if (!isElement(node)) text += node;
    else if (!UNSEEN.test(node.name)) {
      const gap = BLOCK.test(node.name) ? ' ' : '';
      text += gap + seen(node) + gap;
    }
  return text;
}
