import type { CommentWriter } from '../../feeds/comments/back-end.js';
import { openBackEnd } from '../../feeds/comments/open-back-end.js';
import type { ThreadController } from '../thread-controller.js';

/** A thread of a comment system: what a comment that waits belongs to. */
export interface ThreadOf {
  readonly site: string;
  readonly thread: string;
}

/**
 * Who writes to a thread: the one before the reader, or one of another page of the same site, for what was written there
 * while there was no network. Undefined where it cannot be written to.
 */
export async function writerTo(
  { site, thread }: ThreadOf,
  here: ThreadOf & { readonly format: string },
  controller: ThreadController,
): Promise<CommentWriter | undefined> {
  try {
    if (site !== here.site) return undefined;
    if (thread === here.thread) return await controller.backEnd?.writer?.();
    // What another page calls itself is not known here: only an address says where it belongs.
    if (!/^https?:/.test(thread)) return undefined;
    const opened = await openBackEnd({ src: site, format: here.format, thread });
    return opened.ok ? await opened.value.writer?.() : undefined;
  } catch {
    return undefined;
  }
}
