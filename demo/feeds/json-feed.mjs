import { zonedTime } from './local-time.mjs';

/**
 * JSON Feed 1.1 with our extension `_tinbox`. Source: https://www.jsonfeed.org/version/1.1/.
 * @param {import('./paging.mjs').EditionPage} edition
 */
export const jsonFeed = ({ paper, home, stories, next }) => ({
  type: 'application/feed+json; charset=utf-8',
  body: JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: paper.name,
    description: paper.line,
    home_page_url: home,
    language: paper.language,
    next_url: next,
    items: stories.map((story) => item(story, paper.timeZone)),
  }),
});

const item = ({ picture, published, updated, ...story }, zone) => ({
  id: story.id,
  url: story.url,
  title: story.title,
  summary: story.summary,
  content_text: story.summary,
  image: picture?.src,
  date_published: zonedTime(published, zone),
  date_modified: updated > published ? zonedTime(updated, zone) : undefined,
  authors: story.authors?.map((name) => ({ name })),
  tags: story.topics,
  _tinbox: {
    section: story.section,
    kicker: story.kicker,
    dateline: story.dateline,
    media: story.media,
    access: story.access,
    sponsor: story.sponsor,
    live: story.live,
    comment_count: story.comments,
    image: picture && {
      width: picture.width,
      height: picture.height,
      alt: picture.alt,
      credit: picture.credit,
      focus: picture.focus,
    },
  },
});
