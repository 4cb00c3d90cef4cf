import type { ReactiveControllerHost } from 'lit';
import { nearTime } from '../locales/near-moment.js';
import { nearWords } from '../locales/near.words.js';
import type { TimeWords } from '../locales/time.words.js';
import type { Spoken } from '../locales/words.js';
import { ClockController } from './clock.js';
import { wordTimes } from './word-times.js';

/** Milliseconds after which no time is of today or yesterday, wherever midnight falls. */
const LONG = 3 * 86_400_000;

/**
 * Words a widget's times as the clock goes, from now on. Fetched after the first stories, whose times are drawn in full.
 * @param drawn What was drawn since it was asked last, where a widget knows that better than "all".
 */
export function keepTimes(
  host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode },
  zone: () => string,
  spoken: () => Spoken<TimeWords> | undefined,
  drawn?: () => Iterable<ParentNode>,
): void {
  const word = (roots: Iterable<ParentNode>): void => {
    const words = spoken();
    if (!words) return;
    const [now, near, place] = [Date.now(), nearWords(words.language), zone()];
    const longAgo = new Date(now - LONG).toISOString();
    for (const root of roots)
      wordTimes(root, (iso) => (iso < longAgo ? undefined : nearTime(iso, place, words, near, now)));
  };
  const all = (): void => word([host.renderRoot]);
  new ClockController(host, all, drawn && (() => word(drawn())));
}
