import type { CommentBackEnd } from '../feeds/comments/back-end.js';
import { openBackEnd } from '../feeds/comments/open-back-end.js';
import { safeUrl } from '../feeds/safe-url.js';
import type { CommentPage } from '../model/comment.js';
import { fail, ok, type Result } from '../model/result.js';
import { givenThread } from './given-thread.js';
import { pageBase } from './page-base.js';
import { pageKey } from './page-key.js';

/** Where the comments come from, as the page's author wrote it. */
export interface ThreadSource {
  /** The `thread` property: `undefined` where none was set. */
  readonly given: CommentPage | undefined;
  readonly src: string;
  /** Name of a comment system; '' for the gateway. */
  readonly format: string;
  /** Name of the thread; '' for the page's own. */
  readonly key: string;
}

export const isSameSource = (one: ThreadSource, other: ThreadSource): boolean =>
  one.given === other.given && one.src === other.src && one.format === other.format && one.key === other.key;

/** What reads the thread; undefined where no source is named. Never rejects. */
export async function openThread({
  given,
  src,
  format,
  key,
}: ThreadSource): Promise<Result<CommentBackEnd> | undefined> {
  if (given) return ok(givenThread(given));
  if (!src) return undefined;
  const url = safeUrl(src, pageBase(), 'feed');
  if (!url) return fail({ kind: 'url', url: src });
  return openBackEnd({ src: url, format, thread: key || pageKey(), title: document.title });
}
