import type { Feed } from '../model/feed.js';
import type { ReadContext } from './adapter.js';
import { readDate } from './dates.js';
import { foldText } from './fold-text.js';
import { gather, type About, type Draft } from './gather.js';
import { plainText } from './plain-text.js';

export type { About, Draft } from './gather.js';

/**
 * The border: every adapter ends here. Turns drafts into articles that are fit to show, leaves out and counts the rest,
 * and keeps the feed's order.
 * @param drafts One for each item of the feed; undefined where the item is no object.
 */
export function collect(drafts: readonly (Draft | undefined)[], context: ReadContext, about: About): Feed {
  const law = about.dates?.timeZone;
  const hints = { timeZone: law ?? context.timeZone, dateOrder: context.dateOrder };
  return gather(drafts, context, about, {
    text: (value) => (about.plain ? foldText(value) : plainText(value, context.parse)),
    date(value) {
      const date = readDate(value, hints);
      return date && law ? { ...date, guessed: false } : date;
    },
  });
}
