import { readDate } from '../feeds/dates.js';
import type { DateOrder } from '../feeds/adapter.js';
import { readPage } from '../feeds/page-context.js';

/** Where an update line finds its time: the first of these that is there is read, strictly. */
export interface MomentSource {
  readonly datetime: string;
  /** The element's own text. */
  readonly text: string;
  /** Put before the time by the element itself, so taken off its text. */
  readonly label: string;
  /** `page`: what the page says of its own last change. */
  readonly of: string;
  readonly timeZone: string;
  readonly dateOrder: DateOrder;
}

/** The moment as RFC 3339 in UTC, or a day; undefined where nothing there is a valid date. */
export function readMoment(source: MomentSource): string | undefined {
  const { label, timeZone, dateOrder } = source;
  const text = source.text.normalize().trim();
  const value =
    source.datetime ||
    (label && text.startsWith(label) ? text.slice(label.length).trim() : text) ||
    (source.of === 'page' ? readPage(document).modified : undefined);
  return readDate(value, { dateOrder, ...(timeZone && { timeZone }) })?.iso;
}
