import type { Article, Picture } from '../model/article.js';
import type { Feed } from '../model/feed.js';

/** A feed as JSON Feed 1.1 writes it, ready for `JSON.stringify`. */
export type JsonFeed = Readonly<Record<string, unknown>>;

/**
 * Writes stories as a JSON Feed 1.1 with our extension `_tinbox`. Our own reader gets the very same stories, title,
 * language and next page back; every other reader of JSON Feed gets what the format has names for. A day without an hour
 * is written as such (`2024-04-10`): an hour would be invented. Source: https://www.jsonfeed.org/version/1.1/.
 */
export const toJsonFeed = ({
  title = '',
  language,
  next,
  articles,
}: Pick<Feed, 'title' | 'language' | 'next' | 'articles'>): JsonFeed =>
  present({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language,
    next_url: next,
    // Our texts are plain: `&amp;` in one of them is what its author wrote.
    _tinbox: { plain: true },
    items: articles.map(itemOf),
  });

const itemOf = (article: Article): JsonFeed =>
  present({
    id: article.id,
    url: article.url,
    title: article.title,
    summary: article.summary,
    // The format wants content. What we do not have stays empty.
    content_text: article.summary ?? '',
    image: article.image?.src,
    date_published: article.published,
    date_modified: article.updated,
    authors: article.authors,
    tags: article.tags,
    language: article.language,
    _tinbox: extensionOf(article),
  });

function extensionOf(article: Article): JsonFeed | undefined {
  const { kicker, section, dateline, media, access, sponsored, sponsor, live, pin } = article;
  const extension = present({
    ...{ kicker, section, dateline, media, access, sponsored, sponsor, live, pin },
    comment_count: article.commentCount,
    image: article.image && pictureOf(article.image),
  });
  return Object.keys(extension).length > 0 ? extension : undefined;
}

/** What JSON Feed cannot say of an item's image. */
function pictureOf({ src: _, ...more }: Picture): JsonFeed | undefined {
  return Object.keys(more).length > 0 ? { ...more } : undefined;
}

const present = (all: JsonFeed): JsonFeed =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
