import { fail, ok, type Result } from '../../model/result.js';
import type { CommentBackEnd } from './back-end.js';
import type { ThreadSource } from './thread-source.js';

/** Comment systems by the value of `format`, each in a chunk of its own. */
const SYSTEMS: Readonly<Record<string, () => Promise<(source: ThreadSource) => CommentBackEnd>>> = {
  gateway: () => import('./gateway.js').then(({ openGateway }) => openGateway),
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

/** Which comment system an address is of; the gateway where nothing says otherwise. */
export const systemOf = (src: string): string =>
  SIGNATURES.find(([, signature]) => signature.test(src))?.[0] ?? 'gateway';

/**
 * Opens a thread of a comment system. Never rejects; fails with `format` where nothing here reads the system named, and
 * with `network` where its chunk does not come.
 */
export async function openBackEnd(source: ThreadSource): Promise<Result<CommentBackEnd>> {
  const named = source.format || systemOf(source.src);
  const format = named === 'tinbox' ? 'gateway' : named.replace(/-read$/, '');
  const open = Object.hasOwn(SYSTEMS, format) ? SYSTEMS[format] : undefined;
  if (!open) return fail({ kind: 'format', format });
  try {
    return ok((await open())(source));
  } catch {
    return fail({ kind: 'network' });
  }
}
