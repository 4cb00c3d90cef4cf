import type { Feed } from '../../model/feed.js';
import { fail, ok, type Result } from '../../model/result.js';
import type { Adapter, ReadContext } from '../adapter.js';
import { collect, type Draft } from '../collect.js';
import { excerpt } from '../excerpt.js';
import { isRecord } from '../fields.js';
import { firstPicture } from '../first-picture.js';
import { joinRenditions } from '../renditions.js';
import { own } from '../shape.js';
import { nextPosts } from '../wordpress-pages.js';

/**
 * WordPress's own `wp-json/wp/v2/posts`, one post or a list, with `_embed` or without.
 * Source: https://developer.wordpress.org/rest-api/reference/posts/.
 */
export const wordpress: Adapter = {
  format: 'wordpress',
  read(body: unknown, context: ReadContext): Result<Feed> {
    const page: unknown = Array.isArray(body) ? nextPosts(context.url, body.length) : undefined;
    const posts = Array.isArray(body) ? body : own(body, 'title') ? [body] : undefined;
    if (!posts) return fail({ kind: 'schema', at: '[0].title' });
    const drafts = posts.map((post: unknown) => (isRecord(post) ? read(post, context) : undefined));
    return ok(collect(drafts, context, { format: 'wordpress', next: page }));
  },
};

function read(post: unknown, context: ReadContext): Draft {
  const content = own(post, 'content');
  const summary = own(post, 'excerpt');
  const closed = own(content, 'protected') === true || own(summary, 'protected') === true;
  const terms = embedded(post, 'wp:term');
  const named = (taxonomy: string): readonly unknown[] =>
    terms.filter((term) => own(term, 'taxonomy') === taxonomy).map((term) => own(term, 'name'));
  const published = instant(own(post, 'date_gmt'), own(post, 'date'));
  const updated = instant(own(post, 'modified_gmt'), own(post, 'modified'));
  const format = own(post, 'format');
  return {
    id: own(post, 'id'),
    url: own(post, 'link'),
    title: own(own(post, 'title'), 'rendered'),
    // The words of a protected post are a sentence about its password.
    summary: closed ? undefined : words(summary, context) || words(content, context),
    image: picture(post) ?? firstPicture(own(content, 'rendered'), context.parse),
    published,
    updated: updated === published ? undefined : updated,
    authors: embedded(post, 'author').map((author) => ({
      name: own(author, 'name'),
      url: own(author, 'link'),
    })),
    section: named('category')[0],
    tags: named('post_tag'),
    media: { kind: format },
    access: closed ? 'members' : undefined,
  };
}

const words = (field: unknown, { parse }: ReadContext): string | undefined =>
  excerpt(own(field, 'rendered'), parse);

/** What `_embed` put in. The server hides its refusals there: objects with a `code` in place of what was asked for. */
function embedded(post: unknown, relation: string): readonly unknown[] {
  const found = own(own(post, '_embedded'), relation);
  return Array.isArray(found) ? found.flat().filter((one) => isRecord(one) && !own(one, 'code')) : [];
}

/** The time in UTC, which comes without its `Z`; else the site's own time, in the zone that the page declares. */
const instant = (utc: unknown, local: unknown): unknown =>
  typeof utc === 'string' && /^[1-9]/.test(utc) ? utc.replace(/(:\d\d)$/, '$1Z') : local;

function picture(post: unknown): object | undefined {
  const media = embedded(post, 'wp:featuredmedia').find((one) => own(one, 'media_type') === 'image');
  const details = own(media, 'media_details');
  const sizes = own(details, 'sizes');
  const joined = joinRenditions([
    { src: own(media, 'source_url'), width: own(details, 'width'), height: own(details, 'height') },
    ...(isRecord(sizes) ? Object.values(sizes) : []).map((size) => ({
      src: own(size, 'source_url'),
      width: own(size, 'width'),
      height: own(size, 'height'),
    })),
  ]);
  return joined ? { ...joined, alt: own(media, 'alt_text') } : pictureOfPlugins(post);
}

/** Without `_embed`, two plugins that most sites have name the picture: Jetpack and Yoast. */
function pictureOfPlugins(post: unknown): object | undefined {
  const jetpack = own(post, 'jetpack_featured_media_url');
  if (jetpack) return { src: jetpack };
  const shared = own(own(post, 'yoast_head_json'), 'og_image');
  const [first] = Array.isArray(shared) ? shared : [];
  return own(first, 'url')
    ? { src: own(first, 'url'), width: own(first, 'width'), height: own(first, 'height') }
    : undefined;
}
