import { fail, ok, type Result } from '../../model/result.js';
import type { CommentBackEnd } from './back-end.js';
import type { ThreadSource } from './thread-source.js';

/** What may be the address of another system than the gateway; its own file knows. */
const FOREIGN = /wp-json|rest_route|bsky|\/\d+(\/|$)|\.json/;

/**
 * Opens a thread of a comment system, or the newest of its site where the thread is `*`, by its name or else by the signature of its address; the gateway where nothing says
 * otherwise. Never rejects; fails with `format` where nothing here reads the system named, and with `network` where its chunk
 * does not come.
 */
export async function openBackEnd(source: ThreadSource): Promise<Result<CommentBackEnd>> {
  const opened = await openSystem(source);
  if (!opened.ok || source.thread !== '*') return opened;
  try {
    const { latestThread } = await import('./latest-thread.js');
    return ok(latestThread(opened.value));
  } catch {
    return fail({ kind: 'network' });
  }
}

async function openSystem(source: ThreadSource): Promise<Result<CommentBackEnd>> {
  const { format, src } = source;
  try {
    if (format ? !/^(tinbox|gateway)$/.test(format) : FOREIGN.test(src)) {
      const { foreignSystem, systemOf } = await import('./foreign-systems.js');
      const named = format || systemOf(src);
      const open = named && foreignSystem(named);
      if (open) return ok((await open())(source));
      if (named) return fail({ kind: 'format', format: named });
    }
    const { openGateway } = await import('./gateway.js');
    return ok(openGateway(source));
  } catch {
    return fail({ kind: 'network' });
  }
}
