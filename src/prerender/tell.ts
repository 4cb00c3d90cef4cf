import type { LeftWidget, Leaving, PrerenderOptions } from './options.js';

/** Tells why something is left as it was written. A fault of the listener costs no page. */
export function tell({ onError }: PrerenderOptions, why: Leaving, widget?: LeftWidget): void {
  try {
    onError?.(why, widget);
  } catch {
    // It is theirs.
  }
}
