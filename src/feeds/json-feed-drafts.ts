import { fields, isRecord, type Fields } from './fields.js';
import { foldText } from './fold-text.js';
import type { About, Draft } from './gather.js';
import { MOST_ITEMS } from './most-items.js';

/** The words that an item's content, HTML if it is a text at all, begins with. */
export type Excerpt = (html: unknown) => string | undefined;

/**
 * What a JSON Feed says in its own words, under our names: 1.1 and 1.0, with our own extension `_tinbox` on items
 * (docs/contracts/tinbox-extension.schema.json) and, on the feed, `_tinbox.plain`: its texts hold no markup and no entities. Source: https://www.jsonfeed.org/version/1.1/.
 * @returns Undefined where there is no list of items.
 */
export function jsonFeedDrafts(
  body: unknown,
  excerptOf: Excerpt,
): { readonly drafts: readonly (Draft | undefined)[]; readonly about: About } | undefined {
  const feed = fields(body);
  const { items, title, language, next_url: next } = feed;
  if (!Array.isArray(items)) return undefined;
  const drafts = items.map((item: unknown, index) =>
    isRecord(item) && index < MOST_ITEMS ? read(fields(item), writers(feed), excerptOf) : undefined,
  );
  const plain = fields(feed['_tinbox'])['plain'] === true;
  return { drafts, about: { format: 'json-feed', title, language, next, ...(plain && { plain }) } };
}

function read(item: Fields, feedWriters: unknown, excerptOf: Excerpt): Draft {
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
    summary: item['summary'] || excerptOf(content(item)),
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
  return (typeof text === 'string' && text.replace(/&/g, '&amp;').replace(/</g, '&lt;')) || content_html;
}
