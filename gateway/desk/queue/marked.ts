import { html } from 'lit';
import type { Mark } from '../../src/desk/api.js';

/** A text in which what the rules saw is underlined. Where two marks overlap they are one line. */
export function marked(text: string, marks: readonly Mark[]): unknown {
  const ranges = marks
    .flatMap((mark) => (mark.kind === 'first' ? [] : [mark]))
    .sort((one, other) => one.start - other.start);
  const parts: unknown[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    const from = Math.max(at, start);
    if (end <= from || end > text.length) continue;
    if (from > at) parts.push(text.slice(at, from));
    parts.push(html`<mark>${text.slice(from, end)}</mark>`);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
