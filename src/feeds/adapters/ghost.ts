import type { Feed } from '../../model/feed.js';
import { fail, ok, type Result } from '../../model/result.js';
import type { Adapter, ReadContext } from '../adapter.js';
import { escapeText } from '../as-html.js';
import { collect, type Draft } from '../collect.js';
import { excerpt } from '../excerpt.js';
import { isRecord } from '../fields.js';
import { firstPicture } from '../first-picture.js';
import { foldText } from '../fold-text.js';
import { MOST_ITEMS } from '../most-items.js';
import { htmlText } from '../plain-text.js';
import { own } from '../shape.js';
import { withNumber } from '../with-number.js';

/**
 * Ghost's Content API, `ghost/api/content/posts/`, with `include=tags,authors` or without.
 * Source: https://docs.ghost.org/content-api/posts, and Ghost's own serializers for what is behind a paywall.
 */
export const ghost: Adapter = {
  format: 'ghost',
  read(body: unknown, context: ReadContext): Result<Feed> {
    const posts = own(body, 'posts');
    if (!Array.isArray(posts)) return fail({ kind: 'schema', at: 'posts' });
    const drafts = posts.map((post: unknown, index) =>
      isRecord(post) && index < MOST_ITEMS ? read(post, context) : undefined,
    );
    return ok(collect(drafts, context, { format: 'ghost', next: next(body, context.url) }));
  },
};

/** Who may read on: `members` is whoever signs up, `paid` and `tiers` are those who pay. */
const ACCESS = new Map<unknown, string>([
  ['members', 'registered'],
  ['paid', 'members'],
  ['tiers', 'members'],
]);

function read(post: unknown, { parse }: ReadContext): Draft {
  const plain = (field: string): string | undefined => text(own(post, field));
  const published = own(post, 'published_at');
  const updated = own(post, 'updated_at');
  const [section, ...tags] = topics(post);
  const words = plain('custom_excerpt') ?? plain('excerpt') ?? own(post, 'html');
  return {
    id: own(post, 'id'),
    url: address(own(post, 'url')),
    title: plain('title'),
    summary: excerpt(words, parse),
    image: picture(post, parse),
    published,
    updated: updated === published ? undefined : updated,
    authors: list(own(post, 'authors') ?? own(post, 'primary_author')).map((author) => ({
      name: text(own(author, 'name')),
      url: address(own(author, 'url')),
    })),
    section,
    tags,
    access: ACCESS.get(own(post, 'visibility')),
  };
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Ghost's titles, names and excerpts are plain text, so that a headline about `<b>` or `&amp;` keeps it. */
const text = (value: unknown): string | undefined => escapeText(foldText(value)) || undefined;

/** Where no route of the site leads to a post, Ghost gives the address of its page for lost readers. */
const address = (url: unknown): unknown => (/\/404\/?$/.test(foldText(url)) ? undefined : url);

/** Names of the tags that readers may see, the first one first. `#like-this` are the editors' own. */
const topics = (post: unknown): ReadonlySet<string | undefined> =>
  new Set(
    [own(post, 'primary_tag'), ...list(own(post, 'tags'))]
      .filter((tag) => own(tag, 'visibility') !== 'internal' && !/^#|^$/.test(foldText(own(tag, 'name'))))
      .map((tag) => text(own(tag, 'name'))),
  );

/** What says who made a picture, within a caption that may say other things before it. */
const CREDIT =
  /(?:^|[\s.,;(–—-])(?:©|\(c\)|(?:photo|image|picture|illustration)s? by\b|(?:ảnh|hình|nguồn|photo|image|credit|source) ?:)\s*([^()]+)/iu;

function picture(post: unknown, parse: ReadContext['parse']): object | undefined {
  const src = own(post, 'feature_image');
  if (!src) return firstPicture(own(post, 'html'), parse);
  const html = own(post, 'feature_image_caption');
  const caption = typeof html === 'string' ? htmlText(html, parse) : '';
  const credit = CREDIT.exec(caption)?.[1]?.trim();
  return {
    src,
    alt: text(own(post, 'feature_image_alt')) ?? (credit ? undefined : text(caption)),
    credit: text(credit),
  };
}

/** Ghost gives the number of the next page, not its address; only of its own address do we know how to turn pages. */
function next(body: unknown, url: string): string | undefined {
  const page = own(own(own(body, 'meta'), 'pagination'), 'next');
  return typeof page === 'number' && page > 1 && /\/content\/posts\b/.test(url)
    ? withNumber(url, 'page', page)
    : undefined;
}
