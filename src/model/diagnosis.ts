/** What an adapter did to a feed, for developers. Readers never see it. */
export interface Diagnosis {
  /** How the feed was read, for example `json-feed`. */
  readonly format: string;
  /** Items the feed held. */
  readonly items: number;
  /** Items left out, in the feed's order. */
  readonly dropped: readonly DroppedItem[];
  /** Items whose date had no zone, or an order of day and month that had to be assumed. */
  readonly datesGuessed: number;
  /** Items whose date could not be read, or was no real date; they are shown without one. */
  readonly datesDropped: number;
  /** Items whose title ended in "…" or "...". */
  readonly titlesCut: number;
  /** Pictures asked over https although the feed said http. */
  readonly imagesUpgraded: number;
}

export interface DroppedItem {
  /** Place in the feed, 0 first. */
  readonly index: number;
  readonly reason: DropReason;
}

/**
 * - `not-an-object`: the item is null, a number, a text or a list.
 * - `no-title`: nothing to show as a headline.
 * - `no-url`: no address to lead to.
 * - `unsafe-url`: the address is not http or https.
 * - `template`: the headline is a template that nobody filled (`{title}`, `undefined`, `[object Object]`).
 * - `duplicate`: the same story stands earlier in the feed.
 * - `over-limit`: behind the 5,000th item.
 */
export type DropReason =
  'not-an-object' | 'no-title' | 'no-url' | 'unsafe-url' | 'template' | 'duplicate' | 'over-limit';
