import type { Feed } from '../model/feed.js';
import { instantMs } from '../model/time-zone.js';
import type { ReadContext } from './adapter.js';
import { foldText } from './fold-text.js';
import { gather } from './gather.js';
import { jsonFeedDrafts } from './json-feed-drafts.js';
import { fields } from './shape.js';

/** RFC 3339 with its zone, as JSON Feed asks for it. Zeros, leap seconds and the like are for the thorough reader. */
const DATE = /^((?:2\d\d|19[89])\d-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|([+-])(0\d|1[0-4]):([0-5]\d))$/;

/**
 * Reads a JSON Feed that is as its specification wants it: plain texts, dates in RFC 3339. It is all that the first download
 * holds; whatever has markup in its texts, other dates, or is another format, is left to `readFeed`.
 * @returns Undefined for what is not so simple. Nothing of it is used then.
 */
export function quickFeed(body: unknown, context: Pick<ReadContext, 'url' | 'secure'>): Feed | undefined {
  let simple = foldText(fields(body)['version']).includes('jsonfeed.org');
  const leave = (): undefined => {
    simple = false;
  };
  const read = simple ? jsonFeedDrafts(body, (html) => (html ? leave() : undefined)) : undefined;
  const feed =
    read &&
    gather(read.drafts, context, read.about, {
      text(value) {
        const text = foldText(value);
        return /[&<]/.test(text) ? (leave() ?? '') : text;
      },
      date(value) {
        const [, day, time, sign, hours, minutes] = DATE.exec(foldText(value)) ?? [];
        const offset = Number(`${sign ?? ''}1`) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
        const ms = instantMs(`${day}T${time}Z`) - offset * 60_000;
        return ms > 0 ? { iso: `${new Date(ms).toISOString().slice(0, 19)}Z`, guessed: false } : leave();
      },
    });
  return simple ? feed : undefined;
}
