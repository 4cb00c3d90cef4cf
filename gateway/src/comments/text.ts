import { INVISIBLE } from '../../../src/feeds/fold-text.js';
import { Problem } from '../http/problem.js';

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Characters as readers count them: `ế` is one however it was typed. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count++;
  return count;
}

/**
 * What a reader wrote over several lines, in NFC, without what cannot be seen: at most one empty line in a row.
 * @throws Problem `text-control` for NUL and control characters other than tabs and ends of lines.
 */
export function cleanText(raw: string, field: string): string {
  const text = raw.replace(/\r\n?/g, '\n');
  if (/(?![\t\n])\p{Cc}/u.test(text)) throw new Problem('text-control', { field });
  return text
    .replace(INVISIBLE, '')
    .normalize()
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What a reader wrote on one line. @throws Problem `text-control`. */
export function cleanLine(raw: string, field: string): string {
  if (/(?![\t\n\r])\p{Cc}/u.test(raw)) throw new Problem('text-control', { field });
  return raw.replace(INVISIBLE, '').normalize().replace(/\s+/g, ' ').trim();
}
