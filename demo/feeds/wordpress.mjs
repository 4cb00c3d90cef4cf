import { localTime } from './local-time.mjs';

/**
 * What a WordPress 6 answers at `wp-json/wp/v2/posts`: HTML in every text, site time and UTC both without a zone, and the
 * author, picture and terms only with `_embed`. Source: https://developer.wordpress.org/rest-api/reference/posts/.
 * Pages are turned by number; the one past the end is refused.
 * @param {import('./paging.mjs').EditionPage} edition
 * @param {URLSearchParams} query
 */
export function wordPress({ paper, home, stories, total, pages }, query) {
  if (Number(query.get('page')) > pages) return PAST_THE_END;
  const posts = stories.map((story) => post(story, { paper, home, embed: query.has('_embed') }));
  return {
    type: 'application/json; charset=UTF-8',
    headers: {
      'X-WP-Total': String(total),
      'X-WP-TotalPages': String(pages),
      'Access-Control-Expose-Headers': 'X-WP-Total, X-WP-TotalPages, Link',
    },
    body: JSON.stringify(posts),
  };
}

const PAST_THE_END = {
  status: 400,
  type: 'application/json; charset=UTF-8',
  body: JSON.stringify({
    code: 'rest_post_invalid_page_number',
    message: 'The page number requested is larger than the number of pages available.',
    data: { status: 400 },
  }),
};

/** WordPress writes typographic signs as numbers. */
const rendered = (text) =>
  text.replace(/[&<>“”‘’–—…]/g, (sign) => (sign === '&' ? '&#038;' : `&#${sign.codePointAt(0)};`));

const post = (story, { paper, home, embed }) => ({
  id: story.number,
  date: localTime(story.published, paper.timeZone),
  date_gmt: localTime(story.published, '+00:00'),
  guid: { rendered: `${home}?p=${story.number}` },
  modified: localTime(story.updated, paper.timeZone),
  modified_gmt: localTime(story.updated, '+00:00'),
  slug: story.id,
  status: 'publish',
  type: 'post',
  link: story.url,
  title: { rendered: rendered(story.title) },
  content: { rendered: `\n<p>${rendered(story.summary)}</p>\n`, protected: false },
  excerpt: { rendered: `<p>${rendered(story.summary)}</p>\n`, protected: false },
  author: 2,
  featured_media: story.picture ? story.number + 5000 : 0,
  comment_status: 'open',
  ping_status: 'closed',
  sticky: false,
  template: '',
  format: story.media?.kind ?? 'standard',
  meta: [],
  categories: [3],
  tags: [],
  _links: { 'wp:term': [{ taxonomy: 'category', embeddable: true }] },
  ...(embed && { _embedded: embedded(story, home) }),
});

const embedded = ({ authors = [], section, picture, number }, home) => ({
  author: authors.map((name, index) => ({
    id: index + 2,
    name,
    url: '',
    description: '',
    link: `${home}tac-gia/${index + 2}`,
  })),
  ...(picture && { 'wp:featuredmedia': [media(picture, number)] }),
  'wp:term': [[{ id: 3, name: rendered(section), slug: 'muc', taxonomy: 'category' }], []],
});

/** WordPress cuts every picture to its own sizes. A drawing is the same file at any of them. */
const SIZES = { medium: 300, medium_large: 768, large: 1024 };

const media = ({ src, width, height, alt, credit }, number) => {
  const size = (wide) => ({
    width: wide,
    height: Math.round((wide * height) / width),
    mime_type: 'image/svg+xml',
    source_url: `${src}?w=${wide}`,
  });
  return {
    id: number + 5000,
    alt_text: alt,
    caption: { rendered: `<p>${rendered(credit)}</p>\n` },
    media_type: 'image',
    mime_type: 'image/svg+xml',
    media_details: {
      width,
      height,
      sizes: Object.fromEntries(
        Object.entries(SIZES)
          .filter(([, wide]) => wide < width)
          .map(([name, wide]) => [name, size(wide)]),
      ),
    },
    source_url: src,
  };
};
