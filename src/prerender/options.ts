import type { FeedFailure } from '../model/failure.js';
import type { FeedCache } from './feed-cache.js';
import type { Unfit } from './page/found-widget.js';

/** What a page cannot say of itself, and what a server may want to decide. */
export interface PrerenderOptions {
  /** Address of the page: the feeds' addresses are resolved against it, and its own story is left out. */
  readonly baseUrl: string;
  /** Asks for the feeds. Default: the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** How long a feed is waited for, in milliseconds. Default 800. */
  readonly timeout?: number;
  /** Keeps answers between pages. Default: each page asks for itself. */
  readonly cache?: FeedCache;
  /** Told of work that goes on behind the page: a worker must not be stopped before its end. */
  readonly waitUntil?: (work: Promise<unknown>) => void;
  /** BCP 47 tag where no `lang` names one. Default Vietnamese. */
  readonly language?: string;
  /** The publisher's zone, an IANA name or an offset, where neither the element nor the page's root names one. */
  readonly timeZone?: string;
  /** The time now, in milliseconds since 1970. Default: the clock. */
  readonly now?: () => number;
  /**
   * What is written: `light` the words between the tags, `shadow` a styled declarative root beside what the author wrote,
   * `both` by default.
   */
  readonly mode?: 'both' | 'light' | 'shadow';
  /** For pages whose policy allows styles by nonce only. */
  readonly nonce?: string;
  /** Writes what lists show as JSON-LD too (https://schema.org/ItemList). Default false. */
  readonly jsonLd?: boolean;
  /** What the page's bytes are, where its server says so: a label such as `windows-1258`. Streams of bytes only. */
  readonly charset?: string;
  /** Told of every element that is left as it was written, and why. What it throws is ignored. */
  readonly onError?: (why: Leaving, widget?: LeftWidget) => void;
}

/**
 * Why an element is left as it was written.
 *
 * - `feed`: its feed gave nothing.
 * - `empty`: nothing of the feed is for this place, or a moment cannot be told.
 * - `place`: nothing can be written where it stands.
 * - `fault`: ours.
 * - `charset`: the whole page, for its encoding is not one in which tags are ASCII (`utf-16`).
 */
export type Leaving =
  | { readonly kind: 'feed'; readonly failure: FeedFailure }
  | { readonly kind: 'empty' }
  | { readonly kind: 'place'; readonly why: Unfit }
  | { readonly kind: 'fault'; readonly error: unknown }
  | { readonly kind: 'charset'; readonly charset: string };

/** An element that is left as it was written. */
export interface LeftWidget {
  /** `tin-related-news`, also for a div of that class. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where its start tag is: characters from the start of the page, bytes in a stream of bytes. */
  readonly at: number;
}
