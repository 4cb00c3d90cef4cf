import type { Feed } from '../../model/feed.js';
import { fail, ok, type Result } from '../../model/result.js';
import type { Adapter, ReadContext } from '../adapter.js';
import { escapeText } from '../as-html.js';
import { collect, MOST_ITEMS, type Draft } from '../collect.js';
import { excerpt } from '../excerpt.js';
import { foldText } from '../plain-text.js';
import { isRecord, own } from '../shape.js';

/** Characters of an item's content that are looked at for its summary: enough for a standfirst behind a picture with its caption. */
const LOOKED_AT = 5000;

/**
 * JSON Feed 1.1 and 1.0, with our own extension `_tinbox` on items (docs/contracts/tinbox-extension.schema.json).
 * Source: https://www.jsonfeed.org/version/1.1/.
 */
export const jsonFeed: Adapter = {
  format: 'json-feed',
  read(body: unknown, context: ReadContext): Result<Feed> {
    const items = own(body, 'items');
    if (!Array.isArray(items)) return fail({ kind: 'schema', at: 'items' });
    return ok(
      collect(
        items.map((item: unknown, index) =>
          isRecord(item) && index < MOST_ITEMS ? read(item, writers(body), context) : undefined,
        ),
        context,
        {
          format: 'json-feed',
          title: own(body, 'title'),
          language: own(body, 'language'),
          next: own(body, 'next_url'),
        },
      ),
    );
  },
};

function read(item: unknown, feedWriters: unknown, context: ReadContext): Draft {
  const id = own(item, 'id');
  const attachments = own(item, 'attachments');
  const files: readonly unknown[] = Array.isArray(attachments) ? attachments : [];
  const film = files.find((file) => /^(video|audio)$/.test(kindOf(file)));
  const extension = own(item, '_tinbox');
  const picture = own(extension, 'image');
  return {
    id,
    url: own(item, 'url') || own(item, 'external_url') || (/^https?:/i.test(foldText(id)) && id),
    title: own(item, 'title'),
    kicker: own(extension, 'kicker'),
    summary: own(item, 'summary') || excerpt(content(item), context.parse),
    image: {
      src:
        own(item, 'image') ||
        own(item, 'banner_image') ||
        own(
          files.find((file) => kindOf(file) === 'image'),
          'url',
        ),
      width: own(picture, 'width'),
      height: own(picture, 'height'),
      alt: own(picture, 'alt'),
      sources: own(picture, 'sources'),
      credit: own(picture, 'credit'),
      focus: own(picture, 'focus'),
    },
    published: own(item, 'date_published'),
    updated: own(item, 'date_modified'),
    authors: writers(item) ?? feedWriters,
    section: own(extension, 'section'),
    tags: own(item, 'tags'),
    dateline: own(extension, 'dateline'),
    media: own(extension, 'media') ?? { kind: kindOf(film), duration: own(film, 'duration_in_seconds') },
    access: own(extension, 'access'),
    sponsored: own(extension, 'sponsored'),
    sponsor: own(extension, 'sponsor'),
    live: own(extension, 'live'),
    commentCount: own(extension, 'comment_count'),
    pin: own(extension, 'pin'),
    language: own(item, 'language'),
  };
}

/** Version 1.0 had one author. */
const writers = (value: unknown): unknown => own(value, 'authors') ?? own(value, 'author');

const kindOf = (file: unknown): string => foldText(own(file, 'mime_type')).replace(/\/.*/, '');

/** The item's content as HTML, which it may hold as plain text. */
function content(item: unknown): unknown {
  const text = own(item, 'content_text');
  const html = typeof text === 'string' && text ? escapeText(text) : own(item, 'content_html');
  return typeof html === 'string' ? html.slice(0, LOOKED_AT) : undefined;
}
