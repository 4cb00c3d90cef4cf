import { isElement, type MarkupElement, type MarkupParser } from './markup.js';
import { safeUrl } from './safe-url.js';

/** An ampersand that begins no entity: `?a=1&copy=2` means itself. */
const AMPERSAND = /&(?!(#\d+|#x[\da-f]+|[a-z]\w*);)/gi;
const UNSEEN = /^(script|style|template|noscript|iframe|object)$/;
const PARAGRAPH = /^(p|blockquote|pre|[uod]l|h[1-6]|table|hr)$/;
const LINE = /^(div|li|d[dt]|tr|section|article)$/;

/**
 * The text of HTML on the lines that readers see: paragraphs with an empty line between them, quotations behind `> `,
 * links with their address where the text does not show it. Nothing of the markup is left.
 * @param keepsBreaks An end of a line in the source is one for readers too.
 */
export function htmlLines(html: string, parse: MarkupParser, keepsBreaks: boolean): string {
  if (!/[<&]/.test(html)) return keepsBreaks ? html : html.replace(/\s+/g, ' ');
  const root = parse(html.replace(AMPERSAND, '&amp;'), 'html');
  return root ? linesOf(root, keepsBreaks).trim() : '';
}

function linesOf(element: MarkupElement, keepsBreaks: boolean): string {
  let text = '';
  for (const node of element.children)
    if (!isElement(node)) text += keepsBreaks ? node : node.replace(/\s+/g, ' ');
    else if (!UNSEEN.test(node.name)) text += around(node, keepsBreaks);
  return text;
}

function around(element: MarkupElement, keepsBreaks: boolean): string {
  const { name } = element;
  if (name === 'br') return '\n';
  const inner = linesOf(element, keepsBreaks || name === 'pre');
  if (name === 'a') return linked(inner, element.attribute('href'));
  if (name === 'blockquote') return `\n\n${quoted(inner)}\n\n`;
  if (PARAGRAPH.test(name)) return `\n\n${inner}\n\n`;
  return LINE.test(name) ? `\n${inner}\n` : inner;
}

const quoted = (text: string): string =>
  text
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => `> ${line}`)
    .join('\n');

/** Comment systems shorten what a link shows: then its address alone stands for both. */
function linked(text: string, href: string | undefined): string {
  const url = safeUrl(href, '', 'link');
  const shown = text.trim();
  if (url === undefined || !href || shown === href || shown === url) return text;
  const isShortened = /^(https?:\/\/|www\.)?[^\s]+(…|\.\.\.)$/.test(shown);
  const isBare = href.replace(/^https?:\/\//, '').replace(/\/$/, '') === shown.replace(/\/$/, '');
  return isShortened || isBare || !shown ? url : `${text} (${url})`;
}
