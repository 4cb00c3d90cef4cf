import type { Article } from '../src/model/article.js';

/** Stories as a newsroom's server would answer them: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with our extension. */
export const jsonFeed = (articles: readonly Article[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Báo Trạch Giang',
  items: articles.map((article) => ({
    id: article.id,
    url: article.url,
    title: article.title,
    summary: article.summary,
    image: article.image?.src,
    date_published: article.published,
    date_modified: article.updated,
    authors: article.authors,
    language: article.language,
    _tinbox: {
      kicker: article.kicker,
      section: article.section,
      dateline: article.dateline,
      media: article.media,
      access: article.access,
      sponsored: article.sponsored,
      sponsor: article.sponsor,
      live: article.live,
      comment_count: article.commentCount,
      image: article.image && {
        width: article.image.width,
        height: article.image.height,
        alt: article.image.alt,
        credit: article.image.credit,
        focus: article.image.focus,
      },
    },
  })),
});
