import type { LitElement } from 'lit';
import type { Drawable } from './drawable.js';
import { keepInHand } from './kept-focus.js';

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

/** The words of a widget, once they have come. */
export interface Words {
  readonly spoken: unknown;
}

/** A root that a server drew, and what a drawing of our own would be made with. */
export interface Adopted {
  readonly host: LitElement;
  readonly feed: Drawable;
  readonly extras: { readonly waits: boolean };
  readonly words: Words;
  /** A property has changed since the widget woke. */
  readonly changed: boolean;
}

/**
 * Whether a server's drawing is to give way to one of our own: it was of another version, the page has changed a property,
 * or the feed has published something since the widget woke. Not before all is at hand that the new one needs, so that a
 * reader never sees less: what stands between the tags is read first, words and extras come, and then an update is asked for.
 */
export function isDue(adopted: Adopted): boolean {
  const { host } = adopted;
  const due = isTime(adopted);
  if (due) keepInHand(host.renderRoot as ShadowRoot, () => host.updateComplete);
  return due;
}

function isTime({ host, feed, extras, words, changed }: Adopted): boolean {
  const isForeign = edition(host.dataset['tinV']) !== edition(__VERSION__);
  if (!isForeign && !changed && !feed.edition) return false;
  // A root that came without its stories stands until they have.
  if (!changed && feed.status === 'loading') return false;
  if (feed.status === 'ready' && !feed.drawable) {
    void feed.read().then(() => feed.drawable && host.requestUpdate());
    return false;
  }
  if (!feed.drawable) return true;
  // Drawing asks for the extras that it needs.
  host['render']();
  return !!words.spoken && !extras.waits;
}
