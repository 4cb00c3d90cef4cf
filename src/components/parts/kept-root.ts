import type { LitElement } from 'lit';
import type { FeedController } from '../../controllers/feed-controller.js';

/** Server and browser understand each other's drawings within one major and minor version. */
const edition = (version: string | undefined): string | undefined => /^\d+\.\d+/.exec(version ?? '')?.[0];

/**
 * Whether a server's drawing is to give way to one of our own: it was of another version, the page has changed a property,
 * or the feed has published something since the widget woke. Not before there is something to draw: what stands between
 * the tags is read first, and then an update asked for.
 */
export function isDue(host: LitElement, feed: FeedController, changed: boolean): boolean {
  const isForeign = edition(host.dataset['tinV']) !== edition(__VERSION__);
  if (!isForeign && !changed && !feed.edition) return false;
  const isUnread = feed.status === 'ready' && !feed.articles.length;
  if (isUnread) void feed.read().then(({ length }) => length && host.requestUpdate());
  return !isUnread;
}
