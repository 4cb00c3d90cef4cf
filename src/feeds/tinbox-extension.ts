import { ARTICLE } from './article-shape.js';

const { src: _, ...picture } = ARTICLE.image;

/**
 * What an item of a JSON Feed may hold under `_tinbox`, as data: our own model's fields where JSON Feed has no name for them,
 * written as JSON Feed writes names. `image` tells more of the item's own image.
 */
export const TINBOX_EXTENSION = {
  kicker: ARTICLE.kicker,
  section: ARTICLE.section,
  dateline: ARTICLE.dateline,
  media: ARTICLE.media,
  access: ARTICLE.access,
  sponsored: ARTICLE.sponsored,
  sponsor: ARTICLE.sponsor,
  live: ARTICLE.live,
  comment_count: ARTICLE.commentCount,
  image: picture,
  pin: ARTICLE.pin,
} as const;
