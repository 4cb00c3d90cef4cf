import type { Feed } from '../../model/feed.js';
import { fail, ok, type Result } from '../../model/result.js';
import type { Adapter, ReadContext } from '../adapter.js';
import { collect } from '../collect.js';
import { excerpt } from '../excerpt.js';
import { jsonFeedDrafts } from '../json-feed-drafts.js';

/** Characters of an item's content that are looked at for its summary: enough for a standfirst behind a picture with its caption. */
const LOOKED_AT = 5000;

/** JSON Feed 1.1 and 1.0, whatever its items hold. Source: https://www.jsonfeed.org/version/1.1/. */
export const jsonFeed: Adapter = {
  format: 'json-feed',
  read(body: unknown, context: ReadContext): Result<Feed> {
    const read = jsonFeedDrafts(body, (html) =>
      typeof html === 'string' ? excerpt(html.slice(0, LOOKED_AT), context.parse) : undefined,
    );
    return read ? ok(collect(read.drafts, context, read.about)) : fail({ kind: 'schema', at: 'items' });
  },
};
