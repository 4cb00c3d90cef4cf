import type { CommentBackEnd } from './back-end.js';
import type { ThreadSource } from './thread-source.js';

type Open = (source: ThreadSource) => CommentBackEnd;

/** Foreign comment systems by the value of `format`, each in a chunk of its own. */
const SYSTEMS: Readonly<Record<string, () => Promise<Open>>> = {
  file: () => import('./comments-file.js').then(({ openCommentsFile }) => openCommentsFile),
  wordpress: () => import('./wordpress.js').then(({ openWordPress }) => openWordPress),
  isso: () => import('./isso.js').then(({ openIsso }) => openIsso),
  mastodon: () => import('./mastodon.js').then(({ openMastodon }) => openMastodon),
  bluesky: () => import('./bluesky.js').then(({ openBluesky }) => openBluesky),
};

/** Addresses that only one comment system has. */
const SIGNATURES: readonly (readonly [string, RegExp])[] = [
  ['wordpress', /\/wp-json(\/|$|\?)|[?&]rest_route=/],
  ['bluesky', /^https:\/\/bsky\.app\/profile\/[^/]+\/post\/|\/xrpc\/app\.bsky\.feed\.getPostThread/],
  ['mastodon', /\/@[^/]+\/\d+\/?$|\/users\/[^/]+\/statuses\/\d+\/?$|\/api\/v1\/statuses\/\d+/],
  ['file', /\.json([?#]|$)/],
];

/** Which foreign comment system an address is of; undefined where nothing says so. */
export const systemOf = (src: string): string | undefined =>
  SIGNATURES.find(([, signature]) => signature.test(src))?.[0];

/** What opens threads of a foreign system; undefined where nothing here reads the one that is named. */
export const foreignSystem = (format: string): (() => Promise<Open>) | undefined => {
  const name = format.replace(/-read$/, '');
  return Object.hasOwn(SYSTEMS, name) ? SYSTEMS[name] : undefined;
};
