import type { ReactiveControllerHost } from 'lit';
import type { Drawable } from './drawable.js';

/** How long a prerendered list is fresh where its feed did not say, in seconds. */
const LIST_TTL = 900;

/**
 * Whether what a server drew is to be asked for again, by the moment and the seconds that it stamped on the element:
 * `data-tin-fetched` (`2024-04-10T10:04:00Z`) and `data-tin-ttl`. A stamp that cannot be read is old.
 */
export function isOld({ dataset }: HTMLElement, now = Date.now()): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/.exec(dataset['tinFetched'] ?? '');
  if (!parts) return true;
  const [year = 0, month = 1, day, hour, minute, second] = parts.slice(1).map(Number);
  const ttl = Number(dataset['tinTtl']);
  const fetched = Date.UTC(year, month - 1, day, hour, minute, second);
  return now > fetched + (ttl >= 0 ? ttl : LIST_TTL) * 1000;
}

/** The same, once the page has nothing better to do. */
export async function isOldWhenIdle(host: HTMLElement): Promise<boolean> {
  const idle = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 200));
  await new Promise<unknown>((resolve) => {
    idle(resolve as () => void);
  });
  return isOld(host);
}

/** Server and browser understand each other's drawings within one major and minor version. */
const edition = (version: string | undefined): string | undefined => /^\d+\.\d+/.exec(version ?? '')?.[0];

/**
 * Whether a server's drawing is to give way to one of our own: it was of another version, the page has changed a property,
 * or the feed has published something since the widget woke. Not before there is something to draw: what stands between
 * the tags is read first, and then an update asked for.
 */
export function isDue(host: ReactiveControllerHost & HTMLElement, feed: Drawable, changed: boolean): boolean {
  const isForeign = edition(host.dataset['tinV']) !== edition(__VERSION__);
  if (!isForeign && !changed && !feed.edition) return false;
  // A root that came without its stories stands until they have.
  if (!changed && feed.status === 'loading') return false;
  const isUnread = feed.status === 'ready' && !feed.drawable;
  if (isUnread) void feed.read().then(() => feed.drawable && host.requestUpdate());
  return !isUnread;
}
