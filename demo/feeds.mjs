import { selected } from './feeds/edition.mjs';
import { homeMade } from './feeds/home-made.mjs';
import { jsonFeed } from './feeds/json-feed.mjs';
import { rss } from './feeds/rss.mjs';
import { wordPress } from './feeds/wordpress.mjs';

/** Every paper in every shape: `/feeds/vi.json`, `/feeds/vi.rss`, … */
const SHAPES = {
  '.json': jsonFeed,
  '.rss': rss,
  '/wp-json/wp/v2/posts': wordPress,
  '/danh-sach.json': homeMade,
};

/**
 * The feed at an address, or undefined.
 * @param {string} path
 * @param {{ editionOf: (paper: string) => import('./feeds/edition.mjs').Edition, query: URLSearchParams }} moment
 * @returns {import('./failures.mjs').Answer | undefined}
 */
export function feedAt(path, { editionOf, query }) {
  const [, paper, shape] = /^\/feeds\/(vi|en|ar)([./].+)$/.exec(path) ?? [];
  const write = paper && Object.hasOwn(SHAPES, shape) ? SHAPES[shape] : undefined;
  return write?.(selected(editionOf(paper), query), query);
}
