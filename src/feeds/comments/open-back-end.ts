import { fail, ok, type Result } from '../../model/result.js';
import type { CommentBackEnd } from './back-end.js';
import type { ThreadSource } from './thread-source.js';

/** Comment systems by the value of `format`, each in a chunk of its own. */
const SYSTEMS: Readonly<Record<string, () => Promise<(source: ThreadSource) => CommentBackEnd>>> = {
  gateway: () => import('./gateway.js').then(({ openGateway }) => openGateway),
};

/** Which comment system an address is of; the gateway where nothing says otherwise. */
export const systemOf = (_src: string): string => 'gateway';

/**
 * Opens a thread of a comment system. Never rejects; fails with `format` where nothing here reads the system named, and
 * with `network` where its chunk does not come.
 */
export async function openBackEnd(source: ThreadSource): Promise<Result<CommentBackEnd>> {
  const named = source.format || systemOf(source.src);
  const format = named === 'tinbox' ? 'gateway' : named;
  const open = Object.hasOwn(SYSTEMS, format) ? SYSTEMS[format] : undefined;
  if (!open) return fail({ kind: 'format', format });
  try {
    return ok((await open())(source));
  } catch {
    return fail({ kind: 'network' });
  }
}
