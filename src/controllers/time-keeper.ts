import type { ReactiveControllerHost } from 'lit';
import { nearTime } from '../locales/near-moment.js';
import { nearWords } from '../locales/near.words.js';
import type { TimeWords } from '../locales/time.words.js';
import type { Spoken } from '../locales/words.js';
import { ClockController } from './clock.js';
import { wordTimes, type Searched } from './word-times.js';

/** Milliseconds after which no time is of today or yesterday, wherever midnight falls. */
const LONG = 3 * 86_400_000;

/**
 * Words a widget's times as the clock goes, from now on. Fetched after the first stories, whose times are drawn in full.
 * @param among Where they are searched, for a widget that knows better than "everywhere".
 */
export function keepTimes(
  host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode },
  zone: () => string,
  spoken: () => Spoken<TimeWords> | undefined,
  among?: Searched,
): void {
  new ClockController(host, () => {
    const words = spoken();
    if (!words) return;
    const [now, near, place] = [Date.now(), nearWords(words.language), zone()];
    const longAgo = new Date(now - LONG).toISOString();
    wordTimes(among ?? host.renderRoot, (iso) =>
      iso < longAgo ? undefined : nearTime(iso, place, words, near, now),
    );
  });
}
