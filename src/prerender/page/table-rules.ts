import { TABLE_PARTS } from './element-kinds.js';
import type { OpenElement } from './open-element.js';

/** What is open, as far as the parts of tables go. */
interface Open {
  readonly stack: readonly OpenElement[];
  readonly top: OpenElement | undefined;
  closeTo(name: string, isOwn: boolean): void;
  pop(isOwn: boolean): void;
  push(name: string): OpenElement;
}

const nearest = ({ stack }: Open, names: RegExp): string | undefined =>
  [...stack].reverse().find(({ name, isForeign }) => !isForeign && names.test(name))?.name;

/** Closes up to an element, which stays open. */
function backTo(open: Open, names: RegExp): void {
  while (open.top && !names.test(open.top.name)) open.pop(false);
}

/**
 * Closes what a part of a table, or a table in the frame of another, ends, and opens what it implies
 * (https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-intable).
 * @returns false where a browser drops such a start tag.
 */
export function roomInTable(open: Open, name: string): boolean {
  if (open.top?.name === 'colgroup' && name !== 'col' && name !== 'template') open.pop(false);
  const place = nearest(open, /^(table|td|th|caption|template)$/);
  if (name === 'table') {
    if (place === 'table') open.closeTo('table', false);
    return true;
  }
  if (!TABLE_PARTS.has(name) && name !== 'col') return true;
  const frame = nearest(open, /^(table|template)$/);
  if (!frame) return false;
  if (frame === 'template') return true;
  if (place !== 'table' && place !== 'template') open.closeTo(place ?? '', false);
  const isCell = name === 'td' || name === 'th';
  if (!isCell && name !== 'tr') {
    backTo(open, /^(table|template)$/);
    if (name === 'col') open.push('colgroup');
    return true;
  }
  backTo(open, isCell ? /^(tr|tbody|thead|tfoot|table|template)$/ : /^(tbody|thead|tfoot|table|template)$/);
  if (open.top?.name === 'table') open.push('tbody');
  if (isCell && open.top?.name !== 'tr') open.push('tr');
  return true;
}
