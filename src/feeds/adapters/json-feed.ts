import type { Feed } from '../../model/feed.js';
import { fail, ok, type Result } from '../../model/result.js';
import type { Adapter, ReadContext } from '../adapter.js';
import { escapeText } from '../as-html.js';
import { collect, MOST_ITEMS, type Draft } from '../collect.js';
import { excerpt } from '../excerpt.js';
import { foldText } from '../plain-text.js';
import { fields, isRecord, type Fields } from '../shape.js';

/** Characters of an item's content that are looked at for its summary: enough for a standfirst behind a picture with its caption. */
const LOOKED_AT = 5000;

/**
 * JSON Feed 1.1 and 1.0, with our own extension `_tinbox` on items (docs/contracts/tinbox-extension.schema.json).
 * Source: https://www.jsonfeed.org/version/1.1/.
 */
export const jsonFeed: Adapter = {
  format: 'json-feed',
  read(body: unknown, context: ReadContext): Result<Feed> {
    const feed = fields(body);
    const { items, title, language, next_url: next } = feed;
    if (!Array.isArray(items)) return fail({ kind: 'schema', at: 'items' });
    const drafts = items.map((item: unknown, index) =>
      isRecord(item) && index < MOST_ITEMS ? read(fields(item), writers(feed), context) : undefined,
    );
    return ok(collect(drafts, context, { format: 'json-feed', title, language, next }));
  },
};

function read(item: Fields, feedWriters: unknown, context: ReadContext): Draft {
  const files = (Array.isArray(item['attachments']) ? item['attachments'] : []).map(fields);
  const film = files.find((file) => /^(video|audio)$/.test(kindOf(file)));
  const extension = fields(item['_tinbox']);
  return {
    // The border reads fields by name: what a stranger calls otherwise ends there.
    ...extension,
    commentCount: extension['comment_count'],
    media: extension['media'] ?? (film && { kind: kindOf(film), duration: film['duration_in_seconds'] }),
    image: {
      ...fields(extension['image']),
      src: item['image'] || item['banner_image'] || files.find((file) => kindOf(file) === 'image')?.['url'],
    },
    id: item['id'],
    url: item['url'] || item['external_url'] || (/^https?:/i.test(foldText(item['id'])) && item['id']),
    title: item['title'],
    summary: item['summary'] || excerpt(content(item), context.parse),
    published: item['date_published'],
    updated: item['date_modified'],
    authors: writers(item) ?? feedWriters,
    tags: item['tags'],
    language: item['language'],
  };
}

/** Version 1.0 had one author. */
const writers = (value: Fields): unknown => value['authors'] ?? value['author'];

const kindOf = (file: Fields): string => foldText(file['mime_type']).replace(/\/.*/, '');

/** The item's content as HTML, which it may hold as plain text. */
function content({ content_text: text, content_html }: Fields): unknown {
  const html = typeof text === 'string' && text ? escapeText(text) : content_html;
  return typeof html === 'string' ? html.slice(0, LOOKED_AT) : undefined;
}
