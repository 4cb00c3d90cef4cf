import { selected } from './feeds/edition.mjs';
import { homeMade } from './feeds/home-made.mjs';
import { jsonFeed } from './feeds/json-feed.mjs';
import { paged } from './feeds/paging.mjs';
import { rss } from './feeds/rss.mjs';
import { wordPress } from './feeds/wordpress.mjs';

/** Every paper in every shape: `/feeds/vi.json`, `/feeds/vi.rss`, … */
const SHAPES = {
  '.json': jsonFeed,
  '.rss': rss,
  '/wp-json/wp/v2/posts': wordPress,
  '/danh-sach.json': homeMade,
};

/** How many stories a shape gives where nobody says. */
const USUAL = { '/wp-json/wp/v2/posts': 10 };

/**
 * The feed at an address, or undefined.
 * @param {string} path
 * @param {{ editionOf: (paper: string) => import('./feeds/edition.mjs').Edition, query: URLSearchParams, origin: string }} moment
 * @returns {import('./failures.mjs').Answer | undefined}
 */
export function feedAt(path, { editionOf, query, origin }) {
  const [, paper, shape] = /^\/feeds\/(vi|en|ar)([./].+)$/.exec(path) ?? [];
  const write = paper && Object.hasOwn(SHAPES, shape) ? SHAPES[shape] : undefined;
  if (!write) return undefined;
  const address = new URL(`${origin}${path}?${query}`);
  return write(paged(selected(editionOf(paper), query), address, USUAL[shape]), query);
}
