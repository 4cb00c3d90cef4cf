import type { ReactiveControllerHost } from 'lit';
import { nearTime } from '../locales/near-moment.js';
import { nearWords } from '../locales/near.words.js';
import type { TimeWords } from '../locales/time.words.js';
import type { Spoken } from '../locales/words.js';
import { ClockController } from './clock.js';
import { wordTimes } from './word-times.js';

/** Words a widget's times as the clock goes, from now on. Fetched after the first stories, whose times are drawn in full. */
export function keepTimes(
  host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode },
  zone: () => string,
  spoken: () => Spoken<TimeWords> | undefined,
): void {
  new ClockController(host, () => {
    const words = spoken();
    if (!words) return;
    const [now, near, place] = [Date.now(), nearWords(words.language), zone()];
    wordTimes(host.renderRoot, (iso) => nearTime(iso, place, words, near, now));
  });
}
