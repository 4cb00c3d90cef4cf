import { safeUrl } from '../../../src/feeds/safe-url.js';
import { escapeHtml } from '../http/escape.js';

/** An address in running text, without the punctuation that ends a sentence. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`“”]*[^\s<>"'`“”.,;:!?…)\]}]/giu;
/** What readers write for an address. */
const ANY_LINK = /\bhttps?:\/\/|\bwww\.[\w-]+\./iu;

/** Every address in a text, to its end. */
const LINKS = /\bhttps?:\/\/[^\s<>"'`“”]+|\bwww\.[\w-]+\.[^\s<>"'`“”]+/giu;

/** Where the addresses stand: from, to. */
export const linksOf = (text: string): (readonly [number, number])[] =>
  [...text.matchAll(LINKS)].map(({ 0: { length }, index }) => [index, index + length]);

export const hasLink = (text: string): boolean => ANY_LINK.test(text);

/** The only markup that a comment has: paragraphs, ends of lines, and links made here. */
export const toHtml = (text: string): string =>
  text
    .split('\n\n')
    .filter(Boolean)
    .map((paragraph) => `<p>${paragraph.split('\n').map(withLinks).join('<br>')}</p>`)
    .join('');

function withLinks(line: string): string {
  let html = '';
  let end = 0;
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    const url = safeUrl(address, '', 'link');
    if (url === undefined) continue;
    html += escapeHtml(line.slice(end, index));
    html += `<a href="${escapeHtml(url)}" rel="nofollow ugc noopener">${escapeHtml(address)}</a>`;
    end = index + address.length;
  }
  return html + escapeHtml(line.slice(end));
}
