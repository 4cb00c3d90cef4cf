/**
 * One newspaper as it stands at a moment: its stories with real times and addresses.
 *
 * @typedef {import('../../test/fixtures/news.js').Newspaper} Newspaper
 * @typedef {import('../../test/fixtures/news.js').Story} Story
 * @typedef {Omit<Story, 'picture'> & {
 *   number: number, url: string, published: Date, updated: Date,
 *   picture?: { src: string, width: number, height: number, alt: string, credit: string, focus?: { x: number, y: number } },
 * }} DatedStory
 * @typedef {{ paper: Newspaper['paper'], home: string, stories: DatedStory[] }} Edition
 */

const MINUTE = 60_000;

/**
 * @param {Newspaper} newspaper
 * @param {{ now: number, origin: string }} moment Milliseconds, and where the demo is served.
 * @returns {Edition}
 */
export function edition({ paper, stories }, { now, origin }) {
  const home = `${origin}/${paper.path}/`;
  const minutesBefore = (minutes) => new Date((Math.floor(now / MINUTE) - minutes) * MINUTE);
  return {
    paper,
    home,
    stories: stories.map((story, index) => ({
      ...story,
      number: 1201 + index,
      url: home + story.id,
      published: minutesBefore(story.minutesAgo),
      updated: minutesBefore(story.updatedMinutesAgo ?? story.minutesAgo),
      ...(story.picture && { picture: placed(story.picture, origin) }),
    })),
  };
}

const placed = ({ file, width = 1200, height = 800, ...picture }, origin) => ({
  ...picture,
  src: `${origin}/pictures/${file}`,
  width,
  height,
});

/**
 * What a feed's address asks for: `tag`, `sort=newest|comments`, `within` so many minutes, `limit`. What is the newest or most
 * discussed is the newsroom's own: no paid story is among it.
 * @param {Edition} whole
 * @param {URLSearchParams} query
 * @returns {Edition}
 */
export function selected(whole, query) {
  const tag = query.get('tag');
  const within = Number(query.get('within')) || Infinity;
  const chosen = whole.stories.filter(
    (story) =>
      (!tag || story.tags?.includes(tag)) &&
      story.minutesAgo <= within &&
      !(query.has('sort') && story.sponsor),
  );
  if (query.get('sort') === 'newest') chosen.sort((one, other) => other.published - one.published);
  if (query.get('sort') === 'comments')
    chosen.sort((one, other) => (other.comments ?? 0) - (one.comments ?? 0));
  return { ...whole, stories: chosen.slice(0, Number(query.get('limit')) || chosen.length) };
}
