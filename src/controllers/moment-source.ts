import type { DateOrder } from '../feeds/adapter.js';
import { readDate } from '../feeds/dates.js';
import { readPage } from '../feeds/page-context.js';

/** Where an update line finds its time: the first of these that can be read serves. */
export interface MomentSource {
  readonly datetime: string;
  /** What the element's own `<time>` says for machines. */
  readonly own: string;
  /** The element's own text. */
  readonly text: string;
  /** Put before the time by the element itself, so taken off its text. */
  readonly label: string;
  /** `page`: what the page says of its own last change. */
  readonly of: string;
  readonly timeZone: string;
  readonly dateOrder: DateOrder;
}

function* said({ datetime, own, text, label, of }: MomentSource): Generator<string | undefined> {
  yield datetime;
  yield own;
  const [words, start] = [text.normalize().trim(), label.normalize().trim()];
  yield words.startsWith(start) ? words.slice(start.length) : words;
  if (of === 'page') yield readPage(document).modified;
}

/** The moment as RFC 3339 in UTC, or a day; undefined where nothing there is a valid date. */
export function readMoment(source: MomentSource): string | undefined {
  const { timeZone, dateOrder } = source;
  for (const words of said(source)) {
    const read = readDate(words, { dateOrder, ...(timeZone && { timeZone }) });
    if (read) return read.iso;
  }
  return undefined;
}
