import { escapeText } from './as-html.js';
import type { MarkupParser } from './markup.js';
import { htmlText } from './plain-text.js';

/** Characters of a standfirst: four lines of a wide card. */
const LONGEST = 300;

/**
 * The beginning of a story's HTML for its summary, cut between words.
 * @returns The words as HTML again, for the border guard reads every text as such; undefined where there are none.
 */
export function excerpt(html: unknown, parse: MarkupParser): string | undefined {
  if (typeof html !== 'string') return undefined;
  const text = htmlText(html, parse);
  if (text.length <= LONGEST) return escapeText(text) || undefined;
  const start = text.slice(0, LONGEST);
  return `${escapeText(start.replace(/\s+\S*$|[\uD800-\uDBFF]$/, ''))}…`;
}
